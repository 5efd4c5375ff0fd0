"""How far one weight must move before the winner changes, found by trying the control's numbers.

The weights on screen are whole numbers that total 100. Moving one shares the rest out again in
proportion, by largest remainder. Each number from 0 to 100 is tried with the weights that would
then stand on screen, so that what is said of a control holds at the control.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from comparison.decision.pairs import Pair
from comparison.decision.shares import whole_parts

WHOLE = 100
"""What the weights of all criteria total."""

Table = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A criterion's turning point for a pair.

    ``weight`` is what the criterion's control shows now. ``at`` is the number nearest to it from
    which on the other option leads, None for "never". ``above``: at ``at`` and every number above
    it; else at ``at`` and every number below it.
    """

    criterion: str
    weight: int
    at: int | None
    above: bool

    @property
    def distance(self) -> float:
        """How far the weight must move, in points; infinite for never."""
        return math.inf if self.at is None else abs(self.at - self.weight)


def rescaled(weights: Sequence[int], place: int, value: int) -> tuple[int, ...]:
    """The weights after the control at ``place`` was moved to ``value``, 0 to 100; total 100.

    The others keep their proportions, by largest remainder and ties by order; where all of them
    are 0 they share alike.
    """
    others = [weight for at, weight in enumerate(weights) if at != place]
    rest = whole_parts(others if any(others) else [1] * len(others), WHOLE - value)
    return (*rest[:place], value, *rest[place:])


def turning_points(pair: Pair, *, enough: float) -> tuple[TurningPoint, ...]:
    """The turning point of each criterion left, nearest first, seen from whoever is ahead now.

    ``enough`` is the least share of the weights, in percent, that the pair must have evidence for:
    with less nobody leads.
    """
    weights = whole_parts([item.weight for item in pair.differences], WHOLE)
    points = np.array([item.points or 0.0 for item in pair.differences])
    known = np.array([item.points is not None for item in pair.differences])
    ahead = 1 if (pair.margin or 0.0) >= 0 else -1
    found = []
    for place, item in enumerate(pair.differences):
        if item.points is not None:
            table = _every_position(weights, place)
            other = (ahead * (table @ points) < 0) & (table @ known >= enough)
            found.append(_nearest(item.criterion, weights[place], other))
    return tuple(sorted(found, key=lambda point: point.distance))


def out_of_evidence(pair: Pair, *, enough: float) -> TurningPoint | None:
    """The nearest number of one control from which on too little is known to rank the pair.

    ``enough`` as for ``turning_points``. None where no single weight leads there.
    """
    weights = whole_parts([item.weight for item in pair.differences], WHOLE)
    known = np.array([item.points is not None for item in pair.differences])
    every = [
        _nearest(item.criterion, weights[place], _every_position(weights, place) @ known < enough)
        for place, item in enumerate(pair.differences)
    ]
    found = [point for point in every if point.at is not None]
    return min(found, key=lambda point: point.distance, default=None)


def _nearest(criterion: str, now: int, other: npt.NDArray[np.bool_]) -> TurningPoint:
    """The nearer end of the two stretches, from 0 up and from 100 down, where ``other`` holds."""
    stays = np.flatnonzero(~other)
    if not len(stays):
        return TurningPoint(criterion, now, None, False)
    low, high = int(stays[0]) - 1, int(stays[-1]) + 1
    ends = [(now - low, low, False)] if 0 <= low < now else []
    ends += [(high - now, high, True)] if now < high <= WHOLE else []
    if not ends:
        return TurningPoint(criterion, now, None, False)
    _, at, above = min(ends)
    return TurningPoint(criterion, now, at, above)


def _every_position(weights: Sequence[int], place: int) -> Table:
    """``rescaled`` for every number from 0 to 100 at once: a row each."""
    others = np.array([weight for at, weight in enumerate(weights) if at != place], np.int64)
    if not others.any():
        others = np.ones_like(others)
    rest = WHOLE - np.arange(WHOLE + 1, dtype=np.int64)[:, None]
    parts, remainders = np.divmod(rest * others, others.sum())
    ranks = np.argsort(np.argsort(-remainders, axis=1, kind="stable"), axis=1, kind="stable")
    parts += ranks < rest - parts.sum(axis=1, keepdims=True)
    return np.insert(parts, place, np.arange(WHOLE + 1), axis=1)
