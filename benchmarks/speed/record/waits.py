"""How long one waits for the first steady step, when nothing was compiled beforehand."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.method.statistics import estimate


def waited(
    mine: Sequence[Mapping[str, Any]], warm: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The figure of a way's launches, each of which began with an empty folder; or ``void_load``.

    A launch that warmed up on a busy machine does not count; where only one is left there is no
    interval. ``warm`` is a start with the code that an earlier one had kept.
    """
    waits = [wait(item["warm_up_ns"]) for item in mine if not item["void"]]
    if not waits:
        return {"status": "void_load", "message": mine[0]["void"]}
    found = estimate([[seconds] for seconds in waits])
    interval = {"interval": [found.low, found.high]} if len(waits) > 1 else {}
    also = {"launches": len(waits)} | _kept(warm)
    return {"value": found.value, **interval, "also": also}


def _kept(warm: Mapping[str, Any] | None) -> dict[str, float]:
    """Seconds of the start that found its code on disk; nothing where it failed or is void."""
    if warm is None or "error" in warm or warm["void"]:
        return {}
    return {"warm_s": wait(warm["warm_up_ns"])}


def wait(steps_ns: Sequence[int]) -> float:
    """Seconds spent on the steps before the first that takes at most 1.5 times the median of the
    last ten; 0 where the very first does."""
    limit = 1.5 * float(np.median(steps_ns[-10:]))
    first = next(index for index, took in enumerate(steps_ns) if took <= limit)
    return sum(steps_ns[:first]) / 1e9
