"""Training on a graphics card: ``python -m benchmarks.gpu [--cpu] [--seconds N]``.

With a card it runs in the Python that it is started with, which must hold the frameworks, and
writes a run; a copy of the suite without its history is told its commit by ``FRAMEFIT_SUITE``.
``--cpu`` tries the same path on the processor with small workloads, in the suite's
own environments, and writes nothing.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.gpu.launch import launch
from benchmarks.gpu.plan import BASELINE, CELLS, LAUNCHES, LIMITS, ROUNDS, TRIED, WAYS, Cell
from benchmarks.gpu.record import card_run, difference, samples
from benchmarks.run import results
from benchmarks.run.record import begin

CACHE = results.JOURNALS / "compiled-for-a-card"


def main() -> int:
    """0 where every framework that ran did the same work."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gpu", description=__doc__)
    parser.add_argument("--cpu", action="store_true", help="try the path without a card")
    parser.add_argument(
        "--seconds", type=int, default=10**6, help="begin no launch that ends later"
    )
    asked = parser.parse_args()
    return tried("cpu") if asked.cpu else full(asked.seconds)


def tried(device: str, cells: Sequence[Cell] = TRIED) -> int:
    """One short round; prints how far the losses lie apart. How many cells were not the work."""
    wrong = 0
    for cell, (_, ways) in zip(cells, _launch(0, cells, device=device, rounds=1), strict=True):
        for way in WAYS:
            told = _told(ways, way.name, cell)
            wrong += not told.startswith("the same work")
            print(f"{cell.task:20} {way.name:20} {told}", flush=True)
    return wrong


def _launch(
    number: int, cells: Sequence[Cell], *, device: str, rounds: int
) -> Iterator[tuple[str, dict[str, Any]]]:
    cache = CACHE / ("tried" if number == 0 else "run")
    return launch(cells, number=number, rounds=rounds, device=device, cache=cache)


def _told(ways: dict[str, Any], name: str, cell: Cell) -> str:
    """In words how a way's losses lie to the baseline's."""
    failed = ways[name].get("error") or ways[BASELINE].get("error")
    if failed:
        return str(failed)
    apart = difference(ways[name], ways[BASELINE])
    same = "the same work" if apart <= LIMITS[cell.precision] else "other work"
    return f"{same}, losses apart by {apart:.1e}"


def full(seconds: int) -> int:
    """All launches with a journal, as many as there is time for; writes the run."""
    beginning = begin()
    plan = {"cells": [asdict(cell) for cell in CELLS], "rounds": ROUNDS}
    sources = results.sources_digest("run", "method", "workloads", "gpu")
    journal = results.Journal("gpu", {**plan, "sources": sources})
    if not journal.done and tried("gpu", TRIED[:1]) == len(WAYS):
        print("No framework sees a graphics card; nothing is written.", file=sys.stderr)
        journal.finish()
        return 1
    _work(journal, time.monotonic() + seconds)
    launches = _launches(journal)
    run = card_run(launches, journal.started, beginning)
    run["settings"]["sources_sha256"] = sources
    run["suite"] = os.environ.get("FRAMEFIT_SUITE") or run["suite"]
    print(f"written: {results.write(run, samples=samples(launches))}")
    journal.finish()
    return 0


def _work(journal: results.Journal, until: float) -> None:
    """Launches that the journal does not hold yet. A later one finds compiled code and needs about
    half of the time of the first, so it begins where that much is left."""
    needed = 0.0
    for number in range(1, LAUNCHES + 1):
        missing = [cell for cell in CELLS if f"{number}.{cell.task}" not in journal.done]
        before = time.monotonic()
        if not missing or before + needed > until:
            continue
        for task, found in _launch(number, missing, device="gpu", rounds=ROUNDS):
            journal.note(f"{number}.{task}", found)
            print(f"{number}.{task}: {time.monotonic() - before:.0f} s", file=sys.stderr)
        needed = (time.monotonic() - before) * (0.6 if number == 1 else 1.0)


def _launches(journal: results.Journal) -> list[dict[str, Any]]:
    """By launch what each task gave; a launch that was cut off holds those that it finished."""
    every = [
        {
            cell.task: journal.done[f"{number}.{cell.task}"]
            for cell in CELLS
            if f"{number}.{cell.task}" in journal.done
        }
        for number in range(1, LAUNCHES + 1)
    ]
    return [found for found in every if found]


if __name__ == "__main__":
    sys.exit(main())
