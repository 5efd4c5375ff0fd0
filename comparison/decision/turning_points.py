"""How far one weight must move, the others in proportion, before the winner changes."""

import math
from dataclasses import dataclass

from comparison.decision.pairs import Pair


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A criterion's turning point for a pair.

    ``weight`` is its share of the criteria left, in percent; ``at`` the share, in percent, at which
    the margin is zero, None for "never". ``above``: the second leads above ``at``, else below.
    """

    criterion: str
    weight: float
    at: float | None
    above: bool

    @property
    def distance(self) -> float:
        """How far the weight must move, in points; infinite for never."""
        return math.inf if self.at is None else abs(self.at - self.weight)


def turning_points(pair: Pair) -> tuple[TurningPoint, ...]:
    """The turning point of each criterion left, nearest first; ``first`` should be the leader."""
    found = [_turning_point(pair, item.criterion) for item in pair.compared]
    return tuple(sorted(found, key=lambda point: point.distance))


def _turning_point(pair: Pair, criterion: str) -> TurningPoint:
    own = next(item for item in pair.compared if item.criterion == criterion)
    rest = [item for item in pair.compared if item.criterion != criterion]
    others = sum(item.weight for item in rest)
    share = 100 * own.weight / pair.weight if pair.weight else 0.0
    if others == 0:
        return TurningPoint(criterion, share, None, False)
    rest_margin = math.fsum(item.weight * (item.points or 0.0) for item in rest) / others
    slope = (own.points or 0.0) - rest_margin
    at = -rest_margin / slope if slope else math.inf
    if not 0 <= at <= 1:
        return TurningPoint(criterion, share, None, False)
    return TurningPoint(criterion, share, 100 * at, slope < 0)
