"""Two options compared criterion by criterion, over the evidence that both have."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from comparison.cache import cached
from comparison.decision.grounds import Grounds
from comparison.scoring.criteria import CriterionScore


@dataclass(frozen=True, slots=True)
class Difference:
    """A criterion of a pair: its weight (any whole unit) and the scores over shared evidence."""

    criterion: str
    weight: int
    first: CriterionScore
    second: CriterionScore

    @property
    def points(self) -> float | None:
        """First minus second, -10 to 10; None where shared coverage is under the limit."""
        if self.first.score is None or self.second.score is None:
            return None
        return self.first.score - self.second.score

    @property
    def printed(self) -> float | None:
        """The same between the scores as they are printed, to one decimal; what a reader who
        subtracts them gets."""
        if self.first.score is None or self.second.score is None:
            return None
        return round(round(self.first.score, 1) - round(self.second.score, 1), 1)

    @property
    def overlap(self) -> bool:
        """Whether the two ranges overlap, so that ranges alone cannot tell the options apart."""
        one, two = self.first.ranged, self.second.ranged
        if one is None or two is None:
            return False
        return max(one[1], two[1]) <= min(one[2], two[2])


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a criterion adds to the margin of a pair, in points for the first (below 0: second).

    ``weight`` is the stated one. ``low`` and ``high`` are what it could add by the ranges of both
    scores. All three are None where the criterion drops out for lack of evidence.
    """

    criterion: str
    weight: int
    points: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Pair:
    """Two options under given priorities.

    ``differences`` has every criterion; ``total`` is the sum of all weights, so that
    ``known_weight`` (0 to 100) is the share of the priorities that the evidence can answer.
    """

    first: str
    second: str
    differences: tuple[Difference, ...]
    total: int

    @cached_property
    def compared(self) -> tuple[Difference, ...]:
        """The criteria left for this pair."""
        return tuple(item for item in self.differences if item.points is not None)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """Criteria with weight that drop out because one side has not enough evidence."""
        return tuple(d.criterion for d in self.differences if d.points is None and d.weight)

    @property
    def weight(self) -> int:
        """K: the weight of the criteria left."""
        return sum(item.weight for item in self.compared)

    @property
    def known_weight(self) -> float:
        return 100 * self.weight / self.total

    @cached_property
    def margin(self) -> float | None:
        """Points by which the first is ahead, -10 to 10; None where nothing can be compared."""
        if self.weight == 0:
            return None
        return math.fsum(d.weight * (d.points or 0.0) for d in self.compared) / self.weight

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """Of each criterion with weight, the largest first, those that drop out last.

        The points of all of them add up to the margin.
        """
        found = [self._contribution(item) for item in self.differences if item.weight]
        return tuple(
            sorted(found, key=lambda item: (item.points is None, -abs(item.points or 0.0)))
        )

    def _contribution(self, item: Difference) -> Contribution:
        one, two = item.first.ranged, item.second.ranged
        if one is None or two is None or item.points is None:
            return Contribution(item.criterion, item.weight, None, None, None)
        ends = (item.points, one[1] - two[2], one[2] - two[1])
        points, low, high = (item.weight * end / self.weight for end in ends)
        return Contribution(item.criterion, item.weight, points, low, high)


def frozen(grounds: Grounds, weights: Mapping[str, int]) -> tuple[int, ...]:
    """Weights in the order of the criteria; ValueError where none is above 0 or one below."""
    values = tuple(weights.get(name, 0) for name in grounds.criteria)
    if sum(values) <= 0 or min(values) < 0:
        raise ValueError("at least one weight must be above 0 and none below")
    return values


@cached(most=1024)
def compare_on(grounds: Grounds, first: str, second: str, weights: tuple[int, ...]) -> Pair:
    """The pair on any grounds, with one weight for each of their criteria."""
    differences = tuple(
        Difference(name, weight, *grounds.shared(first, second, name))
        for name, weight in zip(grounds.criteria, weights, strict=True)
    )
    return Pair(first, second, differences, sum(weights))
