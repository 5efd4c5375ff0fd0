"""The score of a criterion: over what is known of one framework, or known of both of a pair."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.model.method import Method
from comparison.scoring.indicators import IndicatorScore, indicator_score, known_range
from comparison.scoring.lenses import GENERAL, indicator_weights, lens_of


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """A criterion of one framework.

    ``score``, ``low`` and ``high`` run from 0 to 10 and are None under half coverage: "not enough
    evidence". ``coverage`` (0 to 1) is the weight of the indicators that count here. ``lens`` is
    the persona whose indicator weights made it, or ``general``.
    """

    framework: str
    criterion: str
    score: float | None
    low: float | None
    high: float | None
    coverage: float
    indicators: tuple[IndicatorScore, ...]
    lens: str = GENERAL

    @property
    def known(self) -> bool:
        return self.score is not None

    @property
    def ranged(self) -> tuple[float, float, float] | None:
        """Score, low and high; None under half coverage."""
        return known_range(self.score, self.low, self.high)


def criterion_score(
    catalogue: Catalogue, framework: str, criterion: str, lens: str
) -> CriterionScore:
    """The criterion over all indicators known for ``framework``; for showing, not for comparing.

    ``lens`` is a persona's id or ``general``.
    """
    return _criterion_score(catalogue, framework, criterion, lens_of(catalogue, lens, criterion))


@cached(most=1024)
def _criterion_score(
    catalogue: Catalogue, framework: str, criterion: str, lens: str
) -> CriterionScore:
    scores = _indicator_scores(catalogue, framework, criterion, lens)
    known = {item.indicator.id for item in scores if item.known}
    found = _combine(catalogue.method, framework, criterion, scores, known)
    return replace(found, lens=lens)


def shared_scores(
    catalogue: Catalogue, first: str, second: str, criterion: str, lens: str
) -> tuple[CriterionScore, CriterionScore]:
    """The criterion of two frameworks over the indicators known for both: like with like."""
    return _shared_scores(catalogue, first, second, criterion, lens_of(catalogue, lens, criterion))


@cached(most=8192)
def _shared_scores(
    catalogue: Catalogue, first: str, second: str, criterion: str, lens: str
) -> tuple[CriterionScore, CriterionScore]:
    scores = {name: _indicator_scores(catalogue, name, criterion, lens) for name in (first, second)}
    known = set.intersection(
        *({item.indicator.id for item in items if item.known} for items in scores.values())
    )
    one, two = (
        _combine(catalogue.method, name, criterion, scores[name], known) for name in (first, second)
    )
    return replace(one, lens=lens), replace(two, lens=lens)


@cached(most=1024)
def _indicator_scores(
    catalogue: Catalogue, framework: str, criterion: str, lens: str
) -> tuple[IndicatorScore, ...]:
    indicators = {item.id: item for item in catalogue.criteria[criterion].indicators}
    return tuple(
        replace(indicator_score(catalogue, framework, indicators[name]), weight=weight)
        for name, weight in indicator_weights(catalogue, lens, criterion).items()
    )


def _combine(
    method: Method,
    framework: str,
    criterion: str,
    scores: tuple[IndicatorScore, ...],
    counted: Iterable[str],
) -> CriterionScore:
    used = [item for item in scores if item.indicator.id in set(counted)]
    weight = sum(item.weight for item in used)
    coverage = weight / sum(item.weight for item in scores)
    if not used or coverage < method.enough_coverage.value:
        return CriterionScore(framework, criterion, None, None, None, coverage, scores)
    spread = method.unknown_spread.value * (1 - coverage)
    score, low, high = (
        sum(item.weight * end for item, end in _ends(used, name)) / weight
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
