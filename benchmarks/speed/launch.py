"""One launch: every way resident, one at work at a time, in a new random order each round."""

import os
import random
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.run.load import Load, kept_from_working, load_between, snapshot
from benchmarks.speed.configurations import WAYS
from benchmarks.speed.plan import VISITS, WARM_UP, Piece, Visit
from benchmarks.speed.process import Worker, WorkerDied


def cores_for(threads: int) -> list[int]:
    """The last cores of those that may be used; the first is left to the measuring process."""
    return sorted(os.sched_getaffinity(0))[-threads:]


def launch(piece: Piece, *, cache: Path, seed: int) -> dict[str, Any]:
    """What one launch gave, by way: start, warm-up, equality and rounds; or ``error``.

    Code that is compiled is kept in a folder below ``cache`` that belongs to the workload and the
    number of threads. A first launch empties it and is cold; later ones are warm.
    """
    folder = cache / f"{piece.workload}-{piece.threads}"
    if piece.launch == 1:
        shutil.rmtree(folder, ignore_errors=True)
    found: dict[str, Any] = {}
    with ExitStack() as stack:
        workers: dict[str, Worker] = {}
        for name in piece.ways:
            extra = {"TORCHINDUCTOR_CACHE_DIR": str(folder / name)}
            try:
                worker = Worker(WAYS[name], piece.workload, cores_for(piece.threads), extra)
                workers[name] = stack.enter_context(worker)
                found[name] = warmed_up(worker)
            except WorkerDied as error:
                workers.pop(name, None)
                found[name] = {"error": str(error)}
        _rounds(workers, piece, found, seed)
    return found


def warmed_up(worker: Worker) -> dict[str, Any]:
    """Build, take the steps that are compared and the warm-up, and answer once of each size.

    The answers come last: what is compiled for them must not shorten the wait for training. Their
    model is one of its own, with the weights as they are before training.
    """
    built = worker.ask("build")
    processes = [os.getpid(), worker.id]
    before = snapshot(processes)
    first = worker.ask("train", steps=5)
    weights = worker.ask("dump")["weights"]
    rest = worker.ask("train", steps=WARM_UP - 5)
    load = load_between(before, snapshot(processes))
    for size, calls in ((1, 20), (64, 5)):
        worker.ask("predict", size=size, calls=calls)
    return {
        "imported": worker.started,
        "built": built,
        "outputs": worker.ask("outputs")["outputs"],
        "weights": weights,
        "losses": [*first["losses"], *rest["losses"]],
        "warm_up_ns": [*first["wall_ns"], *rest["wall_ns"]],
        "void": load.void,
        "state": worker.ask("state"),
        "rounds": [],
    }


def _rounds(workers: Mapping[str, Worker], piece: Piece, found: dict[str, Any], seed: int) -> None:
    """The rounds of a launch. How busy the machine was is judged over a round as a whole: a
    single turn may be shorter than the kernel's counters can tell."""
    order, shuffled = list(workers), random.Random(f"{piece.name} {seed}")
    processes = [os.getpid(), *(worker.id for worker in workers.values())]
    for _ in range(piece.rounds):
        shuffled.shuffle(order)
        before = snapshot(processes)
        turns = dict(_turns(workers, order, piece, found))
        load = load_between(before, snapshot(processes))
        for name, turn in turns.items():
            found[name]["rounds"].append(turn | _judged(turn, load, piece.threads))


def _turns(
    workers: Mapping[str, Worker], order: list[str], piece: Piece, found: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every way that is alive takes its turn; one that dies is noted and left out from then on."""
    for name in order:
        if "error" not in found[name]:
            try:
                yield name, visited(workers[name], VISITS[piece.workload])
            except WorkerDied as error:
                found[name]["error"] = str(error)


def void_share(found: Mapping[str, Any]) -> float:
    """The share of the turns of a launch that do not count, and of warm-ups as one turn each."""
    alive = [item for item in found.values() if "error" not in item]
    void = [bool(turn["void"]) for item in alive for turn in (item, *item["rounds"])]
    return sum(void) / len(void) if void else 0.0


def visited(worker: Worker, visit: Visit) -> dict[str, Any]:
    """One turn of one way, in raw nanoseconds."""
    train = worker.ask("train", steps=visit.steps)
    one = worker.ask("predict", size=1, calls=visit.calls_of_one)
    many = worker.ask("predict", size=64, calls=visit.calls_of_64)
    return {
        "train_ns": train["wall_ns"],
        "train_cpu_ns": train["cpu_ns"],
        "one_ns": one["wall_ns"],
        "many_ns": many["wall_ns"],
    }


def _judged(turn: Mapping[str, Any], load: Load, threads: int) -> dict[str, Any]:
    """How busy the machine was in the round, and why the turn does not count, if it does not."""
    used, elapsed = sum(turn["train_cpu_ns"]), sum(turn["train_ns"])
    waited = kept_from_working(used=used, elapsed=elapsed, threads=threads)
    return {"others": load.others, "steal": load.steal, "void": load.void or waited}
