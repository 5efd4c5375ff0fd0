"""What a reader must know of a median that one number does not tell: when it changed, and how."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from benchmarks.method.statistics import STEADY, Samples, disagree, drift, two_kinds


def unsteady(times_ms: Samples, steps: Samples) -> dict[str, Any]:
    """The state ``not_steady`` with every reason for it; nothing where a result is steady.

    ``times_ms`` is a number a round, ``steps`` every single step or call, each by launch.
    """
    told = [*_drifted(steps), *_disagreed(times_ms), *_two_kinds(times_ms)]
    return {"status": "not_steady", "message": "; ".join(told)} if told else {}


def _drifted(steps: Samples) -> Iterator[str]:
    shift = drift(steps)
    if abs(shift) > STEADY:
        yield f"in every launch the last third is {shift:+.0%} or further from the first third"


def _disagreed(times_ms: Samples) -> Iterator[str]:
    if disagree(times_ms):
        medians = ", ".join(_median(launch) for launch in times_ms if launch)
        yield f"the launches disagree, with medians of {medians} ms"


def _two_kinds(times_ms: Samples) -> Iterator[str]:
    kinds = two_kinds(times_ms)
    if kinds is not None:
        quick, slow = (f"{len(kind)} of about {_median(kind)} ms" for kind in kinds)
        yield f"the rounds are of two kinds, {quick} and {slow}"


def _median(times_ms: Sequence[float]) -> str:
    return f"{float(np.median(times_ms)):.3g}"
