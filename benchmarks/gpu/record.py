"""From the journal of a run on a card to its record."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.gpu.plan import BASELINE, LARGE, LIMITS, PRECISIONS, SMALL, WAYS
from benchmarks.method.equivalence import relative_difference
from benchmarks.method.statistics import estimate, paired
from benchmarks.run import environments, results
from benchmarks.run.record import Beginning, conditions, record


def card_run(journal: results.Journal, rounds: int, beginning: Beginning) -> dict[str, Any]:
    """The whole run; each process is a launch of its own, so the rounds are the launches.

    The environment is the Python that runs this, since a machine with a card brings its packages.
    """
    cards = {found["card"] for found in journal.done.values() if found.get("card")}
    run = record(
        "gpu",
        started=journal.started,
        used=[],
        conditions=conditions(beginning),
        results=list(card_results(journal.done, rounds)),
    )
    return run | {
        "machine": run["machine"] | {"gpu": ", ".join(sorted(cards)) or None},
        "environments": {"card": environments.described_python(Path(sys.executable))},
    }


def card_results(done: dict[str, Any], rounds: int) -> Iterator[dict[str, Any]]:
    """A result for each workload, precision and way; TensorFlow stands as not measured."""
    for workload in (*LARGE, *SMALL):
        for precision in PRECISIONS:
            task = f"{workload}-{precision}"
            base = _launches(done, workload, precision, BASELINE, rounds)
            for way in WAYS:
                mine = _launches(done, workload, precision, way.name, rounds)
                yield _result(task, way.name, mine, base, LIMITS[precision])
            yield {
                "id": f"step_time.{task}.tf-function",
                "metric": "step_time",
                "task": task,
                "configuration": "tf-function",
                "status": "not_measured",
                "message": "TensorFlow was not installed on the machine with the card.",
            }


def _launches(
    done: dict[str, Any], workload: str, precision: str, way: str, rounds: int
) -> list[dict[str, Any]]:
    names = (f"{workload}.{precision}.{way}.{turn}" for turn in range(1, rounds + 1))
    return [done[name] for name in names if name in done]


def _result(
    task: str, way: str, mine: list[dict[str, Any]], base: list[dict[str, Any]], limit: float
) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": f"step_time.{task}.{way}",
        "metric": "step_time",
        "task": task,
        "configuration": way,
    }
    failed = next((item["error"] for item in mine if "error" in item), None)
    if failed:
        return found | {"status": "error", "message": failed}
    pairs = [pair for pair in zip(mine, base, strict=True) if "error" not in pair[1]]
    if not pairs:
        told = f"the baseline failed: {base[0]['error']}"
        return found | {"status": "not_measured", "message": told}
    apart = max(relative_difference(one["losses"][:5], by["losses"][:5]) for one, by in pairs)
    if not apart <= limit:
        told = f"the first five losses differ by {apart:.1e}, more than {limit:.0e}"
        return found | {"status": "wrong_output", "message": told}
    times, bases = ([[_ms(pair[at])] for pair in pairs] for at in (0, 1))
    value, low, high = estimate(times)
    found |= {"value": value, "interval": [low, high], "also": {"loss_difference": apart}}
    if way == BASELINE:
        return found
    ratio = estimate(paired(times, bases))
    return found | {
        "ratio": dict(zip(("value", "low", "high"), ratio, strict=True)) | {"to": BASELINE}
    }


def _ms(item: dict[str, Any]) -> float:
    return float(np.median(item["wall_ns"])) / 1e6
