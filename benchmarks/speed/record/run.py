"""The record of a whole run, from what its journal holds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.run import environments, results
from benchmarks.run.load import load_average
from benchmarks.run.machine import machine
from benchmarks.speed.plan import LAUNCHES, VISITS, Piece, warm_name, ways_of
from benchmarks.speed.record.growth import growths
from benchmarks.speed.record.indicators import indicators
from benchmarks.speed.record.results import results as timed

Done = Mapping[str, Any]
"""What a journal holds, by the name of the piece."""


def run(done: Done, plan: Sequence[Piece], *, started: str, used: Sequence[str]) -> dict[str, Any]:
    """A run as ``benchmarks.run.results.write`` takes it; ``used`` are its environments."""
    peaks = _peaks(done, plan)
    found = [*_timings(done, plan, peaks), *growths(done)]
    return {
        "part": "speed",
        "machine": machine(),
        "started": started,
        "ended": results.now(),
        "suite": done["suite"],
        "conditions": _conditions(done, plan),
        "environments": {name: environments.described(name) for name in used},
        "settings": {
            **{f"peak_gflops_{key}": value / 1e9 for key, value in peaks.items()},
            "launches_taken_again": sum(".again." in name for name in done),
            "sources_sha256": results.sources_digest("run", "method", "workloads", "speed"),
        },
        "results": found,
        "indicators": list(indicators({item["id"]: item for item in found})),
    }


def _peaks(done: Done, plan: Sequence[Piece]) -> dict[int, float]:
    """The best product of the whole run, by threads: the machine's peak is what it can reach."""
    found = [done[f"peak.{piece.name}"] for piece in plan]
    return {threads: max(item[str(threads)] for item in found) for threads in LAUNCHES}


def _conditions(done: Done, plan: Sequence[Piece]) -> dict[str, float]:
    visits = [visit for piece in plan for visit in _visits(done[piece.name])]
    return {
        "load_before": done["load"],
        "load_after": load_average(),
        "others_share": float(np.mean([visit["others"] for visit in visits])),
        "steal_share": float(np.mean([visit["steal"] for visit in visits])),
    }


def _visits(found: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for item in found.values():
        yield from item.get("rounds", [])


def _timings(
    done: Done, plan: Sequence[Piece], peaks: Mapping[int, float]
) -> Iterator[dict[str, Any]]:
    """Every workload at every number of threads, from all its launches."""
    for threads in LAUNCHES:
        for workload in VISITS:
            wanted = (threads, workload)
            alike = [piece for piece in plan if (piece.threads, piece.workload) == wanted]
            yield from timed(
                [done[piece.name] for piece in alike],
                workload=workload,
                threads=threads,
                ways=ways_of(workload, threads),
                peak=peaks[threads],
                warm=done[warm_name(workload)] if alike[0].then_warm else None,
            )
