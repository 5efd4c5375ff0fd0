"""From starts to results: medians over the rounds, ratios in the same rounds, named failures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.method.statistics import Estimate, estimate, paired
from benchmarks.start.launch import BASELINE

TASK = "first-step"
METRICS: Mapping[str, tuple[str, str, float]] = {
    "import_time": ("imported", "wall_ns", 1e9),
    "ready_time": ("ready", "wall_ns", 1e9),
    "ready_memory": ("ready", "memory_bytes", 1e6),
    "first_step_time": ("stepped", "wall_ns", 1e9),
    "first_step_cpu": ("stepped", "cpu_ns", 1e9),
}
"""Each metric's stage, what is read there, and what one unit of the metric is of it."""
TIMED = frozenset({"import_time", "ready_time", "first_step_time", "first_step_cpu"})
"""What other work on the machine disturbs; resident memory it does not."""

Round = Mapping[str, Mapping[str, Any]]
"""What the starts of one round gave, by configuration."""


def results(rounds: Sequence[Round]) -> Iterator[dict[str, Any]]:
    """Every result of the rounds that count; each start of a round is a launch of its own."""
    for name in rounds[0]:
        for metric in METRICS:
            yield _result(metric, name, rounds)


def _result(metric: str, name: str, rounds: Sequence[Round]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "id": f"{metric}.{TASK}.{name}",
        "metric": metric,
        "task": TASK,
        "configuration": name,
    }
    pairs = [(one[name], one[BASELINE]) for one in rounds]
    failed = next((item["error"] for pair in pairs for item in pair if "error" in item), None)
    if failed is not None:
        return result | {"status": "error", "message": failed}
    kept = [pair for pair in pairs if metric not in TIMED or not _disturbed(pair)]
    void = len(pairs) - len(kept)
    if void * 2 > len(pairs):
        why = next(reason for pair in pairs if (reason := _disturbed(pair)))
        return result | {"status": "void_load", "message": f"{void} of {len(pairs)} rounds: {why}"}
    mine, bases = ([[_figure(pair[at], metric)] for pair in kept] for at in (0, 1))
    result |= _figures(estimate(mine))
    if name != BASELINE:
        found = estimate(paired(mine, bases))
        result["ratio"] = {
            "to": BASELINE,
            "value": found.value,
            "low": found.low,
            "high": found.high,
        }
    return result | {"also": _further(metric, [one for one, _ in kept], void)}


def _disturbed(pair: tuple[Mapping[str, Any], Mapping[str, Any]]) -> str | None:
    """Why a round does not count for a configuration: its own start or the baseline's is void."""
    reason: str | None = pair[0]["void"] or pair[1]["void"]
    return reason


def _figure(start: Mapping[str, Any], metric: str) -> float:
    stage, key, unit = METRICS[metric]
    return float(start["stages"][stage][key]) / unit


def _figures(found: Estimate) -> dict[str, Any]:
    return {"value": found.value, "interval": [found.low, found.high]}


def _further(metric: str, starts: Sequence[Mapping[str, Any]], void: int) -> dict[str, float]:
    """Rounds, and for a time the processor seconds and the resident memory at that moment."""
    found: dict[str, float] = {"rounds": len(starts), "void_rounds": void}
    stage, key, _ = METRICS[metric]
    if key == "wall_ns":
        found["cpu_s"] = _median(starts, stage, "cpu_ns") / 1e9
        found["memory_mb"] = _median(starts, stage, "memory_bytes") / 1e6
    if metric == "first_step_time":
        found["modules"] = float(np.median([start["modules"] for start in starts]))
    return found


def _median(starts: Sequence[Mapping[str, Any]], stage: str, key: str) -> float:
    return float(np.median([start["stages"][stage][key] for start in starts]))
