"""What a criterion's difference becomes when one thing that it is made of is changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.model.criteria import Anchors
from comparison.scoring.anchors import score_on
from comparison.scoring.criteria import CriterionScore, shared_scores
from comparison.scoring.indicators import IndicatorScore
from comparison.scoring.lenses import lens_of

How = Literal["left out", "anchors lower", "anchors higher"]
FACTORS: dict[How, float] = {"anchors lower": 0.7, "anchors higher": 1.3}
"""What all three anchors of an indicator are multiplied by."""


@dataclass(frozen=True, slots=True)
class Change:
    """One indicator left out, or its anchors moved by 30 %, and what then is left.

    ``points`` is the difference of the criterion, first minus second; None where the rest is under
    half coverage, so that the criterion drops out.
    """

    indicator: str
    how: How
    points: float | None


def changes(
    catalogue: Catalogue, first: str, second: str, criterion: str, lens: str
) -> tuple[Change, ...]:
    """Each change of a criterion that two frameworks can be compared on; none where they cannot."""
    return _changes(catalogue, first, second, criterion, lens_of(catalogue, lens, criterion))


@cached(most=4096)
def _changes(
    catalogue: Catalogue, first: str, second: str, criterion: str, lens: str
) -> tuple[Change, ...]:
    pair = shared_scores(catalogue, first, second, criterion, lens)
    if not all(side.known for side in pair):
        return ()
    counted = [one for one, two in _both(pair) if one.known and two.known]
    return tuple(
        Change(item.indicator.id, how, points)
        for item in counted
        for how, points in _of_indicator(pair, item, catalogue.method.enough_coverage.value)
    )


def _both(
    pair: tuple[CriterionScore, CriterionScore],
) -> Iterable[tuple[IndicatorScore, IndicatorScore]]:
    return zip(pair[0].indicators, pair[1].indicators, strict=True)


def _of_indicator(
    pair: tuple[CriterionScore, CriterionScore], changed: IndicatorScore, enough: float
) -> Iterator[tuple[How, float | None]]:
    rows = [
        (one.weight, _points(one, two), one.indicator.id == changed.indicator.id)
        for one, two in _both(pair)
    ]
    yield "left out", _without(rows, enough)
    known = [(weight, points, here) for weight, points, here in rows if points is not None]
    whole = sum(weight for weight, _, _ in known)
    for how, factor in FACTORS.items():
        moved = _moved(pair, changed.indicator.id, factor)
        yield how, sum(w * (moved if here else points) for w, points, here in known) / whole


def _points(one: IndicatorScore, two: IndicatorScore) -> float | None:
    return None if one.score is None or two.score is None else one.score - two.score


def _without(rows: list[tuple[int, float | None, bool]], enough: float) -> float | None:
    """The difference over the other indicators, None where too few of them are known."""
    others = [(weight, points) for weight, points, here in rows if not here]
    known = [(weight, points) for weight, points in others if points is not None]
    whole, weight = sum(w for w, _ in others), sum(w for w, _ in known)
    if not weight or weight / whole < enough:
        return None
    return sum(w * points for w, points in known) / weight


def _moved(pair: tuple[CriterionScore, CriterionScore], indicator: str, factor: float) -> float:
    """The difference of one indicator with all three anchors multiplied by ``factor``."""
    one, two = (
        next(item for item in side.indicators if item.indicator.id == indicator) for side in pair
    )
    anchors = _multiplied(one.indicator.anchors, factor)
    return score_on(anchors, one.value or 0.0) - score_on(anchors, two.value or 0.0)


def _multiplied(anchors: Anchors, factor: float) -> Anchors:
    ends = {name: getattr(anchors, name) * factor for name in ("zero", "five", "ten")}
    return anchors.model_copy(update=ends)
