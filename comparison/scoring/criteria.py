"""The score of a criterion: over what is known of one framework, or known of both of a pair."""

from collections.abc import Iterable
from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.model.method import Method
from comparison.scoring.indicators import IndicatorScore, indicator_score, known_range


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """A criterion of one framework.

    ``score``, ``low`` and ``high`` run from 0 to 10 and are None under half coverage: "not enough
    evidence". ``coverage`` (0 to 1) is the weight of the indicators that count here.
    """

    framework: str
    criterion: str
    score: float | None
    low: float | None
    high: float | None
    coverage: float
    indicators: tuple[IndicatorScore, ...]

    @property
    def known(self) -> bool:
        return self.score is not None

    @property
    def ranged(self) -> tuple[float, float, float] | None:
        """Score, low and high; None under half coverage."""
        return known_range(self.score, self.low, self.high)


@cached(most=512)
def criterion_score(catalogue: Catalogue, framework: str, criterion: str) -> CriterionScore:
    """The criterion over all indicators known for ``framework``; for showing, not for comparing."""
    scores = _indicator_scores(catalogue, framework, criterion)
    known = {item.indicator.id for item in scores if item.known}
    return _combine(catalogue.method, framework, criterion, scores, known)


@cached(most=8192)
def shared_scores(
    catalogue: Catalogue, first: str, second: str, criterion: str
) -> tuple[CriterionScore, CriterionScore]:
    """The criterion of two frameworks over the indicators known for both: like with like."""
    scores = {name: _indicator_scores(catalogue, name, criterion) for name in (first, second)}
    known = set.intersection(
        *({item.indicator.id for item in items if item.known} for items in scores.values())
    )
    one, two = (
        _combine(catalogue.method, name, criterion, scores[name], known) for name in (first, second)
    )
    return one, two


@cached(most=512)
def _indicator_scores(
    catalogue: Catalogue, framework: str, criterion: str
) -> tuple[IndicatorScore, ...]:
    indicators = catalogue.criteria[criterion].indicators
    return tuple(indicator_score(catalogue, framework, item) for item in indicators)


def _combine(
    method: Method,
    framework: str,
    criterion: str,
    scores: tuple[IndicatorScore, ...],
    counted: Iterable[str],
) -> CriterionScore:
    used = [item for item in scores if item.indicator.id in set(counted)]
    weight = sum(item.indicator.weight for item in used)
    coverage = weight / sum(item.indicator.weight for item in scores)
    if not used or coverage < method.enough_coverage.value:
        return CriterionScore(framework, criterion, None, None, None, coverage, scores)
    spread = method.unknown_spread.value * (1 - coverage)
    score, low, high = (
        sum(item.indicator.weight * end for item, end in _ends(used, name)) / weight
        for name in ("score", "low", "high")
    )
    return CriterionScore(
        framework,
        criterion,
        score,
        max(0.0, low - spread),
        min(10.0, high + spread),
        coverage,
        scores,
    )


def _ends(used: list[IndicatorScore], name: str) -> list[tuple[IndicatorScore, float]]:
    return [(item, getattr(item, name)) for item in used]
