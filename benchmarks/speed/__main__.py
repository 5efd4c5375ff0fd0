"""Speed and memory: ``python -m benchmarks.speed [--quick]``; ``make bench`` and its quick sister.

A run of well over half an hour goes on where it was interrupted. ``--quick`` tries that every
framework does the same work, prints what it took and writes nothing.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

from benchmarks.run import environments, results
from benchmarks.run.load import load_average
from benchmarks.speed.configurations import WAYS
from benchmarks.speed.disturbed import disturbed, void_share
from benchmarks.speed.launch import cores_for, launch, started_warm
from benchmarks.speed.memory import grown
from benchmarks.speed.plan import (
    MEMORY,
    MEMORY_LAUNCHES,
    VISITS,
    WARM_UP,
    Piece,
    memory_pieces,
    pieces,
    warm_name,
)
from benchmarks.speed.record.results import results as timed
from benchmarks.speed.record.run import run
from benchmarks.speed.record.samples import samples

CACHE = results.JOURNALS / "compiled"
RETAKES = 3
"""How often a disturbed launch is taken again at most."""


def main() -> int:
    """Run what the command line asks; 0 where every framework did the same work."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="try that it works; write nothing")
    return quick() if parser.parse_args().quick else full()


def quick() -> int:
    """One launch of each workload in three frameworks; their losses must agree."""
    wrong = 0
    for piece in pieces(quick=True):
        found = launch(piece, cache=CACHE / "quick", seed=0)
        for item in timed([found], workload=piece.workload, threads=1, ways=piece.ways, peak=1.0):
            wrong += item.get("status") in ("wrong_output", "error")
            if item["metric"] in ("loss_difference", "step_time"):
                shown = item.get("message") or f"{item['value']:.3g}"
                print(f"{item['id']:45} {shown}")
    return 1 if wrong else 0


def full() -> int:
    """Everything, with a journal; writes the run and says where."""
    plan = pieces()
    wanted = {way for piece in plan for way in piece.ways} | set(MEMORY)
    used = sorted({WAYS[way].environment for way in wanted})
    for name in used:
        environments.ready(name)
    journal = results.Journal("speed", _plan(plan, used))
    if "load" not in journal.done:
        shutil.rmtree(CACHE, ignore_errors=True)
        journal.note("suite", results.suite())
        journal.note("load", load_average())
    _work(journal, plan)
    _retake(journal, plan)
    written = run(journal.done, plan, started=journal.started, used=used)
    path = results.write(written, samples=samples(journal.done, plan))
    journal.finish()
    print(f"written: {path}")
    return 0


def _plan(plan: list[Piece], used: list[str]) -> dict[str, Any]:
    """What a journal must agree on to be gone on with: the work, the code and the packages."""
    return {
        "pieces": [asdict(piece) for piece in plan],
        "visits": {name: asdict(visit) for name, visit in VISITS.items()},
        "warm_up": WARM_UP,
        "memory_launches": MEMORY_LAUNCHES,
        "sources": results.sources_digest("run", "method", "workloads", "speed"),
        "pins": {name: environments.digest(name) for name in used},
    }


def _work(journal: results.Journal, plan: list[Piece]) -> None:
    """Whatever the journal does not hold yet, with a line for each piece."""
    todo = list(steps(plan))
    for number, (name, work) in enumerate(todo, 1):
        if name in journal.done:
            continue
        before = time.monotonic()
        journal.note(name, work())
        took, told = time.monotonic() - before, _told(journal.done[name])
        print(f"[{number}/{len(todo)}] {name}: {took:.0f} s{told}", file=sys.stderr, flush=True)


def steps(plan: Sequence[Piece]) -> Iterator[tuple[str, Callable[[], Any]]]:
    """The pieces of the journal in the order of a run, each with what is done for it."""
    for number, piece in enumerate(plan, 1):
        yield f"peak.{piece.name}", _peaks
        yield piece.name, partial(launch, piece, cache=CACHE, seed=number)
        if piece.then_warm:
            yield warm_name(piece.workload), partial(started_warm, piece, cache=CACHE)
    for name, way in memory_pieces():
        yield name, partial(grown, way, cache=CACHE)


def _retake(journal: results.Journal, plan: list[Piece]) -> None:
    """Disturbed launches are taken again; the one with the fewest void turns counts."""
    for again in range(1, RETAKES + 1):
        for piece in disturbed(plan, journal.done):  # by what is known when it is asked
            name, share = f"{piece.name}.again.{again}", void_share(journal.done[piece.name])
            if name in journal.done:
                continue
            print(f"{piece.name} again: {share:.0%} void", file=sys.stderr, flush=True)
            found = launch(piece, cache=CACHE, seed=plan.index(piece) + 1 + 1000 * again)
            if void_share(found) < share:
                journal.note(piece.name, found)
            journal.note(name, {"void_before": share, "void_now": void_share(found)})


def _told(found: dict[str, Any]) -> str:
    """What went wrong in a piece: void turns, and ways that failed."""
    if "error" in found:
        return f", failed: {found['error']}"
    ways = {name: item for name, item in found.items() if isinstance(item, dict)}
    launched = {name: item for name, item in ways.items() if "rounds" in item or "error" in item}
    share = void_share(launched)
    failed = [name for name, item in launched.items() if "error" in item]
    told = f", {share:.0%} of the turns void" if share else ""
    return told + (f", failed: {', '.join(failed)}" if failed else "")


def _peaks() -> dict[str, float]:
    """Operations a second of the machine's matrix product, by the number of threads."""
    return {str(threads): _peak(threads) for threads in (1, 2)}


def _peak(threads: int) -> float:
    python, cores = environments.ready("pytorch"), ",".join(map(str, cores_for(threads)))
    command = [str(python), "-m", "benchmarks.speed.peak", cores]
    variables = environments.variables()
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=environments.ROOT, env=variables
    )
    return float(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
