"""One launch on a card: every way resident, one at work at a time, cell after cell."""

import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.gpu.plan import WARM_UP, WAYS, CardWay, Cell
from benchmarks.run import environments
from benchmarks.run.load import load_between, snapshot
from benchmarks.speed.process import Answering, WorkerDied

Workers = dict[str, Answering]


def launch(
    cells: Sequence[Cell], *, number: int, rounds: int, device: str, cache: Path
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each cell's task with what it gave by way: losses, warm-up and rounds; or ``error``.

    Code that is compiled is kept in ``cache``, so that only a first launch waits for all of it.
    """
    with ExitStack() as stack:
        workers, dead = _started(device, cache)
        for worker in workers.values():
            stack.enter_context(worker)
        for cell in cells:
            yield cell.task, dead | _cell(workers, cell, number, rounds)


def _started(device: str, cache: Path) -> tuple[Workers, dict[str, Any]]:
    """The processes that are ready, and an ``error`` for those that are not. All start at once,
    since nothing is timed yet."""

    def start(way: CardWay) -> Answering | dict[str, Any]:
        try:
            return _seeing(_process(way, device, cache), device)
        except WorkerDied as error:
            return {"error": str(error)}

    with ThreadPoolExecutor(len(WAYS)) as pool:
        all_ways = {way.name: item for way, item in zip(WAYS, pool.map(start, WAYS), strict=True)}
    ready = {name: item for name, item in all_ways.items() if isinstance(item, Answering)}
    return ready, {name: item for name, item in all_ways.items() if isinstance(item, dict)}


def _seeing(process: Answering, device: str) -> Answering:
    if device == "gpu" and process.started["card"] is None:
        process.end()
        raise WorkerDied("no graphics card is seen by this framework")
    return process


def _process(way: CardWay, device: str, cache: Path) -> Answering:
    python = str(environments.ready(way.environment)) if device == "cpu" else sys.executable
    folder = str(cache / way.name)
    kept = {"TORCHINDUCTOR_CACHE_DIR": folder, "JAX_COMPILATION_CACHE_DIR": folder}
    path = {"PYTHONPATH": os.pathsep.join((str(environments.ROOT), *_brought(device)))}
    command = [python, "-m", "benchmarks.gpu.worker", way.module, way.mode, device]
    return Answering(command, {**kept, **way.variables, **path})


def _brought(device: str) -> list[str]:
    """Where the machine with the card keeps packages beside its Python's own."""
    return os.environ.get("PYTHONPATH", "").split(os.pathsep) if device == "gpu" else []


def _cell(workers: Workers, cell: Cell, number: int, rounds: int) -> dict[str, Any]:
    """One cell in every way: built at once, then warmed up and timed one at a time."""
    found = _built(workers, cell)
    order = [name for name in workers if "error" not in found[name]]
    for name in order:
        found[name] = _asked(workers[name], _warmed_up)
    shuffled = random.Random(f"{cell.task} {number}")
    for _ in range(rounds):
        order = [name for name in order if "error" not in found[name]]
        shuffled.shuffle(order)
        before = snapshot([os.getpid(), *(worker.id for worker in workers.values())])
        turns = {
            name: _asked(workers[name], lambda it: it.ask("train", steps=cell.steps))
            for name in order
        }
        after = snapshot([os.getpid(), *(worker.id for worker in workers.values())])
        _note(found, turns, load_between(before, after).void)
    return found


def _built(workers: Workers, cell: Cell) -> dict[str, Any]:
    def build(worker: Answering) -> dict[str, Any]:
        wanted = {"workload": cell.workload, "precision": cell.precision}
        return _asked(worker, lambda it: it.ask("build", **wanted))

    with ThreadPoolExecutor(max(len(workers), 1)) as pool:
        return dict(zip(workers, pool.map(build, workers.values()), strict=True))


def _warmed_up(worker: Answering) -> dict[str, Any]:
    """The steps that are compared and not timed, with what the allocator says after them."""
    warm = worker.ask("train", steps=WARM_UP)
    state = worker.ask("state")
    return {"losses": warm["losses"], "warm_up_ns": warm["wall_ns"], **state, "rounds": []}


def _asked(worker: Answering, question: Any) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = question(worker)
    except WorkerDied as error:
        return {"error": str(error)}
    return answer


def _note(found: dict[str, Any], turns: Mapping[str, Any], void: str | None) -> None:
    """A turn that failed ends its way in this cell; the others go on."""
    for name, turn in turns.items():
        if "error" in turn:
            found[name] = turn
        else:
            found[name]["rounds"].append({"wall_ns": turn["wall_ns"], "void": void})
