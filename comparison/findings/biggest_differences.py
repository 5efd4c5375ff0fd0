"""The biggest differences of a pair for somebody, each with the evidence that makes it."""

from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Difference, Pair
from comparison.scoring.criteria import criterion_score
from comparison.scoring.indicators import IndicatorScore


@dataclass(frozen=True, slots=True)
class Highlight:
    """A criterion that sets the pair apart, with the indicator that contributes most."""

    difference: Difference
    first: IndicatorScore
    second: IndicatorScore


def biggest_differences(
    catalogue: Catalogue, pair: Pair, *, lens: str, count: int = 3
) -> list[Highlight]:
    """The criteria with the widest differences, those that weigh for the reader first."""
    ranked = sorted(
        pair.compared, key=lambda d: (-abs(d.weight * (d.points or 0)), -abs(d.points or 0))
    )
    return [_highlight(catalogue, pair, item, lens) for item in ranked[:count]]


def _highlight(catalogue: Catalogue, pair: Pair, difference: Difference, lens: str) -> Highlight:
    ones, twos = (
        criterion_score(catalogue, name, difference.criterion, lens).indicators
        for name in (pair.first, pair.second)
    )
    shared = [(a, b) for a, b in zip(ones, twos, strict=True) if a.known and b.known]
    ahead = 1 if (difference.points or 0) >= 0 else -1

    def gain(both: tuple[IndicatorScore, IndicatorScore]) -> float:
        one, two = both
        return ahead * one.weight * ((one.score or 0) - (two.score or 0))

    first, second = max(shared, key=gain)
    return Highlight(difference, first, second)
