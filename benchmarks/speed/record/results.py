"""From raw rounds to results: medians with intervals, ratios in the same rounds, named failures."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

import numpy as np

from benchmarks.method import equivalence
from benchmarks.method.statistics import Estimate, Samples, estimate, paired
from benchmarks.method.steadiness import unsteady
from benchmarks.speed.configurations import BASELINE
from benchmarks.speed.record.waits import waited
from benchmarks.workloads.definitions import WORKLOADS

TIMINGS = {"step_time": "train_ns", "latency_1": "one_ns", "batch_64": "many_ns"}
"""The timed metrics, and where their nanoseconds stand in a round."""

Launch = Mapping[str, Any]
"""What one launch gave, by way."""


def results(
    launches: Sequence[Launch],
    *,
    workload: str,
    threads: int,
    ways: Sequence[str],
    peak: float,
    warm: Mapping[str, Any] | None = None,
) -> Iterator[dict[str, Any]]:
    """All results of one workload at one number of threads, from all its launches.

    ``peak`` is the machine's matrix product in operations a second, ``warm`` a start of
    torch.compile with code that it has kept.
    """
    sound = [launch for launch in launches if "error" not in launch[BASELINE]]
    for way in ways:
        common = {"task": workload, "configuration": way, "threads": threads}
        mine = [launch[way] for launch in sound]
        failed = next((item["error"] for item in mine if "error" in item), None)
        if not sound:
            told = f"the baseline failed: {launches[0][BASELINE]['error']}"
            yield from _without(common, "not_measured", told)
        elif failed:
            yield from _without(common, "error", failed)
        else:
            refused = _refused(mine, sound)
            yield _equal(mine, sound, refused, common)
            yield _identical(mine, common)
            kept = warm if way == "torch-compile" else None
            state = _state(mine, refused, way)
            yield _named("compile_wait", common) | (state or waited(mine, kept))
            yield from _times(mine, sound, state, common, peak)


def _state(mine: Sequence[Mapping[str, Any]], refused: str | None, way: str) -> dict[str, Any]:
    """Said where the work was another, or not what the way names; nothing where all is well."""
    if refused:
        return {"status": "wrong_output", "message": refused}
    return _not_compiled(mine, way)


def _times(
    mine: Sequence[Mapping[str, Any]],
    launches: Sequence[Launch],
    state: dict[str, Any],
    common: Mapping[str, Any],
    peak: float,
) -> Iterator[dict[str, Any]]:
    """What took time; no figure of it where the work was another."""
    for metric in TIMINGS:
        if state.get("status") == "wrong_output":
            yield _named(metric, common) | state
        else:
            yield _timed(metric, mine, launches, common, peak) | state


def _without(common: Mapping[str, Any], status: str, message: str) -> Iterator[dict[str, Any]]:
    """Every metric of a way that has no figure, with the reason."""
    for metric in ("loss_difference", "identical_losses", "compile_wait", *TIMINGS):
        yield _named(metric, common) | {"status": status, "message": message}


def _named(metric: str, common: Mapping[str, Any]) -> dict[str, Any]:
    name = f"{metric}.{common['task']}.{common['threads']}.{common['configuration']}"
    return {"id": name, "metric": metric, **common}


def _refused(mine: Sequence[Mapping[str, Any]], launches: Sequence[Launch]) -> str | None:
    bases = (launch[BASELINE] for launch in launches)
    told = (equivalence.refusal(one, base) for one, base in zip(mine, bases, strict=True))
    return next((item for item in told if item), None)


def _equal(
    mine: Sequence[Mapping[str, Any]],
    launches: Sequence[Launch],
    refused: str | None,
    common: Mapping[str, Any],
) -> dict[str, Any]:
    """How far the first five losses, and all twenty, lie from the baseline's."""
    pairs = [
        (one["losses"], at[BASELINE]["losses"]) for one, at in zip(mine, launches, strict=True)
    ]
    first = max(equivalence.relative_difference(a[:5], b[:5]) for a, b in pairs)
    whole = max(equivalence.relative_difference(a, b) for a, b in pairs)
    known = {"value": first} if isfinite(first) else {}
    also = {"also": {"after_20": whole}} if isfinite(whole) else {}
    found = {**_named("loss_difference", common), **known, **also}
    return found | ({"status": "wrong_output", "message": refused} if refused else {})


def _identical(mine: Sequence[Mapping[str, Any]], common: Mapping[str, Any]) -> dict[str, Any]:
    """How many of the twenty warm-up losses are the same bits in every launch."""
    same = sum(
        len(set(losses)) == 1 for losses in zip(*(item["losses"] for item in mine), strict=True)
    )
    found = {**_named("identical_losses", common), "value": same, "also": {"launches": len(mine)}}
    if len(mine) < 2:
        return found | {"status": "not_measured", "message": "one launch cannot be compared"}
    return found


def _timed(
    metric: str,
    mine: Sequence[Mapping[str, Any]],
    launches: Sequence[Launch],
    common: Mapping[str, Any],
    peak: float,
) -> dict[str, Any]:
    found, way = _named(metric, common), common["configuration"]
    kept = [
        _sound(item["rounds"], at[BASELINE]["rounds"])
        for item, at in zip(mine, launches, strict=True)
    ]
    rounds = sum(len(item["rounds"]) for item in mine)
    void = rounds - sum(map(len, kept))
    if void * 2 > rounds:
        reasons = [item["void"] for one in mine for item in one["rounds"] if item["void"]]
        why = reasons[0] if reasons else "the baseline's own rounds are void"
        return found | {"status": "void_load", "message": f"{void} of {rounds} rounds: {why}"}
    times = [[_median_ms(one, metric) for one, _ in launch] for launch in kept]
    base_times = [[_median_ms(base, metric) for _, base in launch] for launch in kept]
    found |= _figures(estimate(times))
    found["also"] = {**_further(metric, kept, found["value"], common, peak), "void_rounds": void}
    if way != BASELINE:
        found["ratio"] = _ratio(times, base_times)
    steps = [[took for one, _ in launch for took in one[TIMINGS[metric]]] for launch in kept]
    return found | unsteady(times, steps)


def _sound(
    rounds: Sequence[Mapping[str, Any]], bases: Sequence[Mapping[str, Any]]
) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The rounds in which neither this way nor the baseline was disturbed, each with its pair."""
    return [
        (one, base)
        for one, base in zip(rounds, bases, strict=False)
        if not one["void"] and not base["void"]
    ]


def _median_ms(visit: Mapping[str, Any], metric: str) -> float:
    return float(np.median(visit[TIMINGS[metric]])) / 1e6


def _figures(found: Estimate) -> dict[str, Any]:
    return {"value": found.value, "interval": [found.low, found.high]}


def _ratio(times: Samples, bases: Samples) -> dict[str, Any]:
    found = estimate(paired(times, bases))
    return {"to": BASELINE, "value": found.value, "low": found.low, "high": found.high}


def _further(
    metric: str,
    kept: Sequence[Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]],
    value_ms: float,
    common: Mapping[str, Any],
    peak: float,
) -> dict[str, float]:
    """Figures beside the value: samples a second, processor time, share of the peak, p90."""
    visits = [visit for launch in kept for visit, _ in launch]
    workload = WORKLOADS[common["task"]]
    if metric == "step_time":
        cpu = float(np.median([np.mean(visit["train_cpu_ns"]) for visit in visits])) / 1e6
        used = [sum(visit["train_cpu_ns"]) / sum(visit["train_ns"]) for visit in visits]
        share = 100 * workload.step_operations / (value_ms / 1000) / peak
        return {
            "samples_per_s": workload.batch / value_ms * 1000,
            "cpu_ms": cpu,
            "share_of_peak_percent": share,
            "utilisation": float(np.median(used)),
        }
    calls = np.concatenate([visit[TIMINGS[metric]] for visit in visits]) / 1e6
    if metric == "latency_1":
        return {"p90_ms": float(np.percentile(calls, 90)), "calls": len(calls)}
    return {"samples_per_s": 64 / value_ms * 1000}


def _not_compiled(mine: Sequence[Mapping[str, Any]], way: str) -> dict[str, Any]:
    """Said where torch.compile made no graph; nothing for other ways."""
    state = mine[0]["state"]
    if way != "torch-compile" or state.get("graphs"):
        return {}
    breaks = "; ".join(state.get("breaks", [])) or "no reason given"
    message = f"torch.compile made no graph and ran the code as it is: {breaks}"
    return {"status": "not_compiled", "message": message[:1000]}
