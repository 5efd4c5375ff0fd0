"""One launch: every way resident, one at work at a time, in a new random order each round."""

import os
import random
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.method.equivalence import STEPS
from benchmarks.run.load import Load, kept_from_working, load_between, snapshot
from benchmarks.speed.configurations import WAYS
from benchmarks.speed.plan import VISITS, WARM_UP, Piece, Visit
from benchmarks.speed.process import Worker, WorkerDied

TRIES = 3
"""How often a start with kept code is tried at most until it was not disturbed."""


def cores_for(threads: int) -> list[int]:
    """The last cores of those that may be used; the first is left to the measuring process."""
    return sorted(os.sched_getaffinity(0))[-threads:]


def launch(piece: Piece, *, cache: Path, seed: int) -> dict[str, Any]:
    """What one launch gave, by way: start, warm-up, equality and rounds; or ``error``.

    Code that is compiled is kept below ``cache``, in a folder of the workload and the number of
    threads. Each launch empties it first, so that every one waits for its compiler.
    """
    folder = cache / f"{piece.workload}-{piece.threads}"
    shutil.rmtree(folder, ignore_errors=True)
    found: dict[str, Any] = {}
    with ExitStack() as stack:
        workers: dict[str, Worker] = {}
        for name in piece.ways:
            try:
                worker = _worker(name, piece, folder)
                workers[name] = stack.enter_context(worker)
                found[name] = warmed_up(worker)
            except WorkerDied as error:
                workers.pop(name, None)
                found[name] = {"error": str(error)}
        _rounds(workers, piece, found, seed)
    return found


def _worker(way: str, piece: Piece, folder: Path) -> Worker:
    extra = {"TORCHINDUCTOR_CACHE_DIR": str(folder / way)}
    return Worker(WAYS[way], piece.workload, cores_for(piece.threads), extra)


def started_warm(piece: Piece, *, cache: Path) -> dict[str, Any]:
    """The first steps of torch.compile with the code that the launch before has kept, or ``error``.

    Taken again where the machine was busy, so long as there are tries left.
    """
    folder = cache / f"{piece.workload}-{piece.threads}"
    found: dict[str, Any] = {}
    for _ in range(TRIES):
        try:
            with _worker("torch-compile", piece, folder) as worker:
                found = first_steps(worker)
        except WorkerDied as error:
            return {"error": str(error)}
        if not found["void"]:
            break
    return found


def first_steps(worker: Worker) -> dict[str, Any]:
    """Build, take the steps that are compared and those of the warm-up; why they are void, if so.

    The weights are those after the steps that are compared.
    """
    built = worker.ask("build")
    processes = [os.getpid(), worker.id]
    before = snapshot(processes)
    first = worker.ask("train", steps=STEPS)
    weights = worker.ask("dump")["weights"]
    rest = worker.ask("train", steps=WARM_UP - STEPS)
    return {
        "imported": worker.started,
        "built": built,
        "weights": weights,
        "losses": [*first["losses"], *rest["losses"]],
        "warm_up_ns": [*first["wall_ns"], *rest["wall_ns"]],
        "void": load_between(before, snapshot(processes)).void,
    }


def warmed_up(worker: Worker) -> dict[str, Any]:
    """The first steps, and answers of each size.

    The answers come last: what is compiled for them must not shorten the wait for training. Their
    model is one of its own, with the weights as they are before training.
    """
    found = first_steps(worker)
    for size, calls in ((1, 20), (64, 5)):
        worker.ask("predict", size=size, calls=calls)
    outputs = worker.ask("outputs")["outputs"]
    return {**found, "outputs": outputs, "state": worker.ask("state"), "rounds": []}


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
