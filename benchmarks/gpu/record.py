"""From the launches of a run on a card to its record."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.gpu.indicators import indicators
from benchmarks.gpu.plan import BASELINE, CELLS, LIMITS, WAYS, Cell
from benchmarks.method.equivalence import relative_difference
from benchmarks.method.statistics import estimate, paired
from benchmarks.method.steadiness import unsteady
from benchmarks.run import environments
from benchmarks.run.record import Beginning, conditions, record
from benchmarks.workloads.definitions import WORKLOADS

Launch = Mapping[str, Any]
"""What one launch gave: by task, then by way."""
NO_TENSORFLOW = (
    "TensorFlow was not on the machine with the card: its package for cards is built for another "
    "CUDA and brings several gigabytes, and that machine reaches no package registry."
)


def card_run(launches: Sequence[Launch], started: str, beginning: Beginning) -> dict[str, Any]:
    """The whole run. The environment is the Python that runs this: a machine with a card brings
    its own packages."""
    told = card_state()
    found = list(card_results(launches))
    by_id = {item["id"]: item for item in found}
    run = record(
        "gpu",
        started=started,
        used=[],
        conditions=conditions(beginning),
        settings={**told, "launches": len(launches)},
        results=found,
        indicators=list(indicators(by_id, str(told.get("card")))),
    )
    return run | {
        "machine": run["machine"] | {"gpu": told.get("card")},
        "environments": {"card": environments.described_python(Path(sys.executable))},
    }


def card_state() -> dict[str, Any]:
    """Card, driver, clocks and limits as the driver tells them; nothing where it does not."""
    keys = ("name", "driver_version", "memory.total", "clocks.max.sm", "clocks.sm", "power.limit")
    query = ["nvidia-smi", f"--query-gpu={','.join(keys)}", "--format=csv,noheader"]
    try:
        said = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    names = ("card", "driver", "card_memory", "clock_limit", "clock_after", "power_limit")
    return dict(zip(names, (part.strip() for part in said.split(",")), strict=False))


def card_results(launches: Sequence[Launch], cells: Sequence[Cell] = CELLS) -> Iterator[Any]:
    """Every result of every cell and way; TensorFlow stands as not measured."""
    for cell in cells:
        parts = [launch[cell.task] for launch in launches if cell.task in launch]
        if parts:
            for way in WAYS:
                yield from _of_way(cell, way.name, parts)
            yield _named("step_time", cell, "tf-function") | _without("not_measured", NO_TENSORFLOW)


def _of_way(cell: Cell, way: str, parts: Sequence[Launch]) -> Iterator[dict[str, Any]]:
    """The difference of its losses and the time of its steps; or why there is no time."""
    failed = next((part[way]["error"] for part in parts if "error" in part[way]), None)
    base = next((part[BASELINE]["error"] for part in parts if "error" in part[BASELINE]), None)
    time = _named("step_time", cell, way)
    if failed:
        yield time | _without("error", failed)
    elif base:
        yield time | _without("not_measured", f"the baseline failed: {base}")
    else:
        apart = max(difference(part[way], part[BASELINE]) for part in parts)
        limit = LIMITS[cell.precision]
        told = f"the first five losses differ by {apart:.1e}, more than {limit:.0e}"
        refused = {} if apart <= limit else _without("wrong_output", told)
        known = {"value": apart} if np.isfinite(apart) else {}
        yield _named("loss_difference", cell, way) | known | refused
        yield time | (refused or _timed(cell, way, parts))


def difference(one: Mapping[str, Any], base: Mapping[str, Any]) -> float:
    """How far the first five losses lie from the baseline's, as a share of them."""
    return relative_difference(one["losses"][:5], base["losses"][:5])


def _timed(cell: Cell, way: str, parts: Sequence[Launch]) -> dict[str, Any]:
    pairs = [_sound(part[way]["rounds"], part[BASELINE]["rounds"]) for part in parts]
    rounds = sum(len(part[way]["rounds"]) for part in parts)
    void = rounds - sum(map(len, pairs))
    if void * 2 > rounds:
        reasons = [item["void"] for part in parts for item in part[way]["rounds"] if item["void"]]
        return _without("void_load", f"{void} of {rounds} rounds: {reasons[0]}")
    if way == "torch-compile" and not parts[0][way].get("graphs"):
        return _without("not_compiled", "torch.compile made no graph and ran the code as it is")
    times, bases = ([[_ms(pair[at]) for pair in one] for one in pairs] for at in (0, 1))
    value, low, high = estimate(times)
    also = {**_further(cell, way, parts, value), "void_rounds": void}
    found: dict[str, Any] = {"value": value, "interval": [low, high], "also": also}
    if way != BASELINE:
        ratio = dict(zip(("value", "low", "high"), estimate(paired(times, bases)), strict=True))
        found["ratio"] = {"to": BASELINE, **ratio}
    steps = [[took for one, _ in launch for took in one["wall_ns"]] for launch in pairs]
    return found | unsteady(times, steps)


def _sound(mine: Sequence[Any], bases: Sequence[Any]) -> list[tuple[Any, Any]]:
    pairs = zip(mine, bases, strict=False)
    return [(one, base) for one, base in pairs if not one["void"] and not base["void"]]


def _ms(turn: Mapping[str, Any]) -> float:
    return float(np.median(turn["wall_ns"])) / 1e6


def _further(cell: Cell, way: str, parts: Sequence[Launch], value: float) -> dict[str, float]:
    """Samples a second, products a second, the first step of a cold start, memory where known."""
    workload = WORKLOADS[cell.workload]
    first = parts[0][way]
    memory = {"peak_mib": first["peak_mib"]} if cell == CELLS[0] and first["peak_mib"] else {}
    return {
        "samples_per_s": workload.batch / value * 1000,
        "teraflops": workload.step_operations / value / 1e9,
        "first_step_s": first["warm_up_ns"][0] / 1e9,
        **memory,
    }


def _named(metric: str, cell: Cell, way: str) -> dict[str, Any]:
    name = f"{metric}.{cell.task}.{way}"
    return {"id": name, "metric": metric, "task": cell.task, "configuration": way}


def _without(status: str, message: str) -> dict[str, str]:
    return {"status": status, "message": message}


def samples(launches: Sequence[Launch]) -> dict[str, Any]:
    """Microseconds of every step and every loss, by launch, task and way."""
    return {
        f"{number}.{task}": {way: _sample(item) for way, item in ways.items()}
        for number, launch in enumerate(launches, 1)
        for task, ways in launch.items()
    }


def _sample(item: Mapping[str, Any]) -> Any:
    if "error" in item:
        return item
    rounds = [
        {"train_us": [ns // 1000 for ns in turn["wall_ns"]], "void": turn["void"]}
        for turn in item["rounds"]
    ]
    warm = [ns // 1000 for ns in item["warm_up_ns"]]
    return {"losses": item["losses"], "warm_up_us": warm, "rounds": rounds}
