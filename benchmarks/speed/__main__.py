"""Speed and memory: ``python -m benchmarks.speed [--quick]``; ``make bench`` and its quick sister.

A run of about half an hour goes on where it was interrupted. ``--quick`` tries that every
framework does the same work, prints what it took and writes nothing.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np

from benchmarks.method.equivalence import LOSSES, relative_difference
from benchmarks.run import environments, results
from benchmarks.run.load import load_average
from benchmarks.run.machine import machine
from benchmarks.speed.configurations import AGAIN, BASELINE, WAYS
from benchmarks.speed.indicators import indicators
from benchmarks.speed.launch import cores_for, launch, void_share
from benchmarks.speed.memory import grown
from benchmarks.speed.plan import LAUNCHES, MEMORY, VISITS, WARM_UP, Piece, pieces, ways_of
from benchmarks.speed.results import results as timed
from benchmarks.workloads.definitions import WORKLOADS

CACHE = results.JOURNALS / "compiled"
RETAKES = 3
"""How often a disturbed launch is taken again at most."""
DISTURBED = 0.2
"""The share of void turns from which on a launch is disturbed."""


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
    path = results.write(_run(journal, plan, used), samples=_samples(journal, plan))
    journal.finish()
    print(f"written: {path}")
    return 0


def _plan(plan: list[Piece], used: list[str]) -> dict[str, Any]:
    """What a journal must agree on to be gone on with: the work, the code and the packages."""
    return {
        "pieces": [asdict(piece) for piece in plan],
        "visits": {name: asdict(visit) for name, visit in VISITS.items()},
        "warm_up": WARM_UP,
        "sources": results.sources_digest("run", "method", "workloads", "speed"),
        "pins": {name: environments.digest(name) for name in used},
    }


def _work(journal: results.Journal, plan: list[Piece]) -> None:
    """Whatever the journal does not hold yet, with a line for each piece."""
    steps: list[Piece | str] = [*plan, *(f"memory.{way}" for way in MEMORY)]
    for number, step in enumerate(steps, 1):
        name = step.name if isinstance(step, Piece) else step
        if name in journal.done:
            continue
        before = time.monotonic()
        if isinstance(step, Piece):
            journal.note(f"peak.{name}", {"1": _peak(1), "2": _peak(2)})
            journal.note(name, launch(step, cache=CACHE, seed=number))
        else:
            journal.note(name, grown(step.removeprefix("memory."), cache=CACHE))
        took = time.monotonic() - before
        told = _disturbed(journal.done[name]) if isinstance(step, Piece) else ""
        print(f"[{number}/{len(steps)}] {name}: {took:.0f} s{told}", file=sys.stderr, flush=True)


def _retake(journal: results.Journal, plan: list[Piece]) -> None:
    """Launches that were disturbed are taken again, by how many turns are void and nothing else.

    The one with the fewest void turns counts.
    """
    for again in range(1, RETAKES + 1):
        for number, piece in enumerate(plan, 1):
            name = f"{piece.name}.again.{again}"
            share = void_share(journal.done[piece.name])
            if share <= DISTURBED or name in journal.done:
                continue
            print(f"{piece.name} again: {share:.0%} void", file=sys.stderr, flush=True)
            found = launch(piece, cache=CACHE, seed=number + 1000 * again)
            if void_share(found) < share:
                journal.note(piece.name, found)
            journal.note(name, {"void_before": share, "void_now": void_share(found)})


def _disturbed(found: dict[str, Any]) -> str:
    share = void_share(found)
    failed = [name for name, item in found.items() if "error" in item]
    told = f", {share:.0%} of the turns void" if share else ""
    return told + (f", failed: {', '.join(failed)}" if failed else "")


def _peak(threads: int) -> float:
    python, cores = environments.ready("pytorch"), ",".join(map(str, cores_for(threads)))
    command = [str(python), "-m", "benchmarks.speed.peak", cores]
    variables = environments.variables()
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=environments.ROOT, env=variables
    )
    return float(done.stdout)


def _peaks(journal: results.Journal, plan: list[Piece]) -> dict[int, float]:
    """The best product of the whole run, by threads: the machine's peak is what it can reach."""
    found = [journal.done[f"peak.{piece.name}"] for piece in plan]
    return {threads: max(item[str(threads)] for item in found) for threads in (1, 2)}


def _run(journal: results.Journal, plan: list[Piece], used: list[str]) -> dict[str, Any]:
    peaks = _peaks(journal, plan)
    found = [*_timings(journal, plan, peaks), *_memory(journal)]
    visits = [visit for piece in plan for visit in _visits(journal.done[piece.name])]
    return {
        "part": "speed",
        "machine": machine(),
        "started": journal.started,
        "ended": results.now(),
        "suite": journal.done["suite"],
        "conditions": {
            "load_before": journal.done["load"],
            "load_after": load_average(),
            "others_share": float(np.mean([visit["others"] for visit in visits])),
            "steal_share": float(np.mean([visit["steal"] for visit in visits])),
        },
        "environments": {name: environments.described(name) for name in used},
        "settings": {
            **{f"peak_gflops_{key}": value / 1e9 for key, value in peaks.items()},
            "launches_taken_again": sum(".again." in name for name in journal.done),
            "sources_sha256": results.sources_digest("run", "method", "workloads", "speed"),
        },
        "results": found,
        "indicators": list(indicators({item["id"]: item for item in found})),
    }


def _timings(
    journal: results.Journal, plan: list[Piece], peaks: dict[int, float]
) -> Iterator[dict[str, Any]]:
    for threads in LAUNCHES:
        for workload in VISITS:
            launches = [
                journal.done[piece.name]
                for piece in plan
                if (piece.threads, piece.workload) == (threads, workload)
            ]
            ways = ways_of(workload, threads)
            yield from timed(
                launches, workload=workload, threads=threads, ways=ways, peak=peaks[threads]
            )


def _memory(journal: results.Journal) -> Iterator[dict[str, Any]]:
    """Memory of the large model over its floor, and the processes' own figures in MiB."""
    floor = WORKLOADS["gpt-large"].floor / 2**20
    for way in MEMORY:
        found = journal.done[f"memory.{way}"]
        common = {
            "id": f"memory_growth.gpt-large.1.{way}",
            "metric": "memory_growth",
            "task": "gpt-large",
            "configuration": way,
            "threads": 1,
        }
        base = journal.done[f"memory.{BASELINE}"]
        apart = relative_difference(found.get("losses", []), base.get("losses", []))
        if "error" in found:
            yield common | {"status": "error", "message": found["error"]}
        elif "error" in base:
            told = f"the baseline failed: {base['error']}"
            yield common | {"status": "not_measured", "message": told}
        elif not apart <= LOSSES:
            told = f"the losses of the three steps differ by {apart:.1e} from the baseline's"
            yield common | {"status": "wrong_output", "message": told}
        else:
            sizes = {f"{key}_mib": found[key] for key in ("ready", "built", "peak")}
            grew = (found["peak"] - found["ready"]) / floor
            yield common | {"value": grew, "also": {**sizes, "floor_mib": floor}}


def _visits(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in found.values():
        yield from item.get("rounds", [])


def _samples(journal: results.Journal, plan: list[Piece]) -> dict[str, Any]:
    """Microseconds of every step and call of every round, by piece and way."""
    keys = ("train_ns", "train_cpu_ns", "one_ns", "many_ns")
    return {
        piece.name: {
            way: [
                {key.replace("_ns", "_us"): [one // 1000 for one in visit[key]] for key in keys}
                | {"void": visit["void"]}
                for visit in item.get("rounds", [])
            ]
            for way, item in journal.done[piece.name].items()
            if way != AGAIN or item
        }
        for piece in plan
    }


if __name__ == "__main__":
    sys.exit(main())
