"""What the record of every run says of itself beside its results: when, where, with what."""

import os
from dataclasses import dataclass
from typing import Any

from benchmarks.run import environments
from benchmarks.run.load import Snapshot, load_average, load_between, snapshot
from benchmarks.run.machine import machine
from benchmarks.run.results import now, suite


@dataclass(frozen=True, slots=True)
class Beginning:
    """How busy the machine was at a moment."""

    load: float
    counters: Snapshot


def begin() -> Beginning:
    """Remember how busy the machine is before anything is run."""
    return Beginning(load_average(), snapshot([os.getpid()]))


def conditions(beginning: Beginning) -> dict[str, float]:
    """What others took of the machine since then, as a record's ``conditions``."""
    load = load_between(beginning.counters, snapshot([os.getpid()]))
    return {
        "load_before": round(beginning.load, 2),
        "load_after": round(load_average(), 2),
        "others_share": round(load.others, 4),
        "steal_share": round(load.steal, 4),
    }


def record(part: str, *, started: str, used: list[str], **found: Any) -> dict[str, Any]:
    """A run that ends now, as ``results.write`` takes it.

    ``used`` are the environments; ``found`` holds its conditions, results and whatever else.
    """
    return {
        "part": part,
        "machine": machine(),
        "started": started,
        "ended": now(),
        "suite": suite(),
        "environments": {name: environments.described(name) for name in used},
        **found,
    }
