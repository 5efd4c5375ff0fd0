"""Memory of the large model over its floor, from three processes a way."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.method.equivalence import LOSSES, relative_difference
from benchmarks.method.statistics import estimate
from benchmarks.speed.configurations import BASELINE
from benchmarks.speed.plan import MEMORY, MEMORY_LAUNCHES, memory_name
from benchmarks.workloads.definitions import WORKLOADS

FLOOR_MIB = WORKLOADS["gpt-large"].floor / 2**20
SIZES = ("ready", "built", "peak")


def growths(done: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A result a way, from the pieces of a journal."""
    launches = range(1, MEMORY_LAUNCHES + 1)
    bases = [done[memory_name(BASELINE, launch)] for launch in launches]
    for way in MEMORY:
        mine = [done[memory_name(way, launch)] for launch in launches]
        yield {
            "id": f"memory_growth.gpt-large.1.{way}",
            "metric": "memory_growth",
            "task": "gpt-large",
            "configuration": way,
            "threads": 1,
            **(_failed(mine, bases) or _grown(mine)),
        }


def _failed(
    mine: Sequence[Mapping[str, Any]], bases: Sequence[Mapping[str, Any]]
) -> dict[str, str]:
    """Why there is no figure; nothing where there is one."""
    for failed, status, told in ((mine, "error", ""), (bases, "not_measured", _BASELINE)):
        error = next((item["error"] for item in failed if "error" in item), None)
        if error:
            return {"status": status, "message": told + error}
    pairs = zip(mine, bases, strict=True)
    apart = max(relative_difference(one["losses"], base["losses"]) for one, base in pairs)
    if not apart <= LOSSES:
        told = f"the losses of the three steps differ by {apart:.1e} from the baseline's"
        return {"status": "wrong_output", "message": told}
    return {}


_BASELINE = "the baseline failed: "


def _grown(mine: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The median of the launches with its interval, and their median sizes in MiB."""
    found = estimate([[(item["peak"] - item["ready"]) / FLOOR_MIB] for item in mine])
    sizes = {f"{key}_mib": float(np.median([item[key] for item in mine])) for key in SIZES}
    also = {**sizes, "floor_mib": FLOOR_MIB, "launches": len(mine)}
    return {"value": found.value, "interval": [found.low, found.high], "also": also}
