"""Whether a verdict holds when one thing is changed: an indicator, its anchors, the lens."""

from collections.abc import Iterator
from dataclasses import dataclass

from comparison.decision.grounds import Grounds
from comparison.decision.pairs import Difference, Pair, compare_on
from comparison.scoring.changes import Change, How


@dataclass(frozen=True, slots=True)
class Failure:
    """A change under which the leader does not lead any more.

    ``criterion`` and ``indicator`` are None where the general weights took the place of the lens.
    ``margin`` is what is left of the lead, 0 or below; None where too little evidence is left.
    """

    criterion: str | None
    indicator: str | None
    how: How | None
    margin: float | None


def failures(grounds: Grounds, pair: Pair) -> tuple[Failure, ...]:
    """Each change that the lead of the pair's first does not survive, the worst first.

    Only what has weight can be changed. Empty for a lead that survives them all.
    """
    found = [*_of_indicators(grounds, pair), *_of_the_lens(grounds, pair)]
    return tuple(sorted(found, key=lambda item: -1e9 if item.margin is None else item.margin))


def _of_indicators(grounds: Grounds, pair: Pair) -> Iterator[Failure]:
    for item in pair.compared:
        if item.weight:
            for change in grounds.changes(pair.first, pair.second, item.criterion):
                margin = _margin(grounds, pair, item, change)
                if margin is None or margin <= 0:
                    yield Failure(item.criterion, change.indicator, change.how, margin)


def _margin(grounds: Grounds, pair: Pair, item: Difference, change: Change) -> float | None:
    """The margin with one criterion's difference changed; None where the pair is not ranked."""
    rest = [other for other in pair.compared if other is not item]
    points = sum(other.weight * (other.points or 0.0) for other in rest)
    weight = sum(other.weight for other in rest)
    if change.points is not None:
        points, weight = points + item.weight * change.points, weight + item.weight
    enough = 100 * weight / pair.total >= grounds.method.enough_weight.value
    return points / weight if weight and enough else None


def _of_the_lens(grounds: Grounds, pair: Pair) -> Iterator[Failure]:
    weights = tuple(item.weight for item in pair.differences)
    other = compare_on(grounds.general, pair.first, pair.second, weights)
    if other.known_weight < grounds.method.enough_weight.value or other.margin is None:
        yield Failure(None, None, None, None)
    elif other.margin <= 0:
        yield Failure(None, None, None, other.margin)
