"""One launch: every way resident, one at work at a time, in a new random order each round."""

import os
import random
from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

from benchmarks.run.load import Load, load_between, snapshot
from benchmarks.speed.configurations import WAYS
from benchmarks.speed.plan import VISITS, WARM_UP, Piece, Visit
from benchmarks.speed.process import Worker, WorkerDied


def cores_for(threads: int) -> list[int]:
    """The last cores of those that may be used; the first is left to the measuring process."""
    return sorted(os.sched_getaffinity(0))[-threads:]


def launch(piece: Piece, *, cache: str, seed: int) -> dict[str, Any]:
    """What one launch gave, by way: start, warm-up, equality and rounds; or ``error``.

    ``cache`` is the folder of compiled code: empty at a workload's first launch, kept for later
    ones, so that the first is cold and the others are warm.
    """
    found: dict[str, Any] = {}
    with ExitStack() as stack:
        workers: dict[str, Worker] = {}
        for name in piece.ways:
            extra = {"TORCHINDUCTOR_CACHE_DIR": f"{cache}/{name}-{piece.workload}"}
            try:
                worker = Worker(WAYS[name], piece.workload, cores_for(piece.threads), extra)
                workers[name] = stack.enter_context(worker)
                found[name] = warmed_up(worker, VISITS[piece.workload])
            except WorkerDied as error:
                workers.pop(name, None)
                found[name] = {"error": str(error)}
        _rounds(workers, piece, found, seed)
    return found


def warmed_up(worker: Worker, visit: Visit) -> dict[str, Any]:
    """Build, take the steps that are compared and the warm-up, and answer once of each size."""
    built = worker.ask("build")
    outputs = worker.ask("outputs")["outputs"]
    first = worker.ask("train", steps=5)
    weights = worker.ask("dump")["weights"]
    rest = worker.ask("train", steps=WARM_UP - 5)
    for size, calls in ((1, 20), (64, 5)):
        worker.ask("predict", size=size, calls=calls)
    return {
        "imported": worker.started,
        "built": built,
        "outputs": outputs,
        "weights": weights,
        "losses": [*first["losses"], *rest["losses"]],
        "warm_up_ns": [*first["wall_ns"], *rest["wall_ns"]],
        "state": worker.ask("state"),
        "rounds": [],
    }


def _rounds(workers: Mapping[str, Worker], piece: Piece, found: dict[str, Any], seed: int) -> None:
    order, shuffled = list(workers), random.Random(f"{piece.name} {seed}")
    processes = [os.getpid(), *(worker.id for worker in workers.values())]
    for _ in range(piece.rounds):
        shuffled.shuffle(order)
        for name in order:
            if "error" in found[name]:
                continue
            try:
                round_of = visited(workers[name], VISITS[piece.workload], processes)
            except WorkerDied as error:
                found[name]["error"] = str(error)
            else:
                found[name]["rounds"].append(round_of)


def visited(worker: Worker, visit: Visit, processes: list[int]) -> dict[str, Any]:
    """One turn of one way: raw nanoseconds, and how busy the machine was with other things."""
    before = snapshot(processes)
    train = worker.ask("train", steps=visit.steps)
    one = worker.ask("predict", size=1, calls=visit.calls_of_one)
    many = worker.ask("predict", size=64, calls=visit.calls_of_64)
    load: Load = load_between(before, snapshot(processes))
    return {
        "train_ns": train["wall_ns"],
        "train_cpu_ns": train["cpu_ns"],
        "one_ns": one["wall_ns"],
        "many_ns": many["wall_ns"],
        "others": load.others,
        "steal": load.steal,
        "void": load.void,
    }
