"""What is not known yet, for whom it counts, and which answers hang on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.pairs import Difference
from comparison.decision.verdict import Duel, Verdict, decide
from comparison.model.criteria import Indicator
from comparison.model.personas import Persona
from comparison.scoring.criteria import criterion_score
from comparison.scoring.indicators import indicator_score
from comparison.scoring.lenses import indicator_weights

WORST, BEST = 0.0, 10.0
"""Scores that an indicator could have as long as nobody knows it."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An indicator without a value for the frameworks in ``lacking``.

    ``weighed`` is its weight in the whole answer of each persona that it counts for, in percent
    above 0, the heaviest first. ``could_turn`` are those whose leader it could take the lead from,
    ``could_settle`` those who have no answer and for whom it counts.
    """

    criterion: str
    indicator: Indicator
    lacking: tuple[str, ...]
    weighed: Mapping[str, float]
    could_turn: tuple[str, ...]
    could_settle: tuple[str, ...]


@cached(most=16)
def unknowns(catalogue: Catalogue, frameworks: tuple[str, ...]) -> tuple[Unknown, ...]:
    """Every indicator that is unknown for one of ``frameworks``: those on which most answers hang
    first, then the heaviest."""
    verdicts = {
        name: decide(catalogue, frameworks, persona.weights, persona.must, lens=name)
        for name, persona in catalogue.personas.items()
    }
    found = [
        _unknown(catalogue, verdicts, criterion, indicator, lacking)
        for criterion, indicator, lacking in _lacking(catalogue, frameworks)
    ]
    return tuple(sorted(found, key=_rank, reverse=True))


def not_known(
    catalogue: Catalogue, framework: str, criteria: Iterable[str], lens: str
) -> list[Indicator]:
    """Indicators that weigh under a lens and are not known of a framework, by criterion."""
    scores = (criterion_score(catalogue, framework, name, lens) for name in criteria)
    return [item.indicator for score in scores for item in score.indicators if not item.known]


def _rank(item: Unknown) -> tuple[int, float]:
    hanging = len(item.could_turn) + len(item.could_settle)
    return hanging, max(item.weighed.values(), default=0.0)


def _lacking(
    catalogue: Catalogue, frameworks: tuple[str, ...]
) -> Iterator[tuple[str, Indicator, tuple[str, ...]]]:
    for criterion, record in catalogue.criteria.items():
        for item in record.indicators:
            without = [n for n in frameworks if not indicator_score(catalogue, n, item).known]
            if without:
                yield criterion, item, tuple(without)


def _unknown(
    catalogue: Catalogue,
    verdicts: Mapping[str, Verdict],
    criterion: str,
    indicator: Indicator,
    lacking: tuple[str, ...],
) -> Unknown:
    shares = {
        name: _share(catalogue, name, persona, criterion, indicator.id)
        for name, persona in catalogue.personas.items()
    }
    weighed = {n: shares[n] for n in sorted(shares, key=lambda n: -shares[n]) if shares[n]}
    settled = [name for name in weighed if _could_settle(verdicts[name], criterion, lacking)]
    turned = [
        name
        for name in weighed
        if name not in settled
        and any(
            _could_turn(catalogue, name, duel, criterion, indicator.id)
            for duel in verdicts[name].duels
            if _compares(duel, lacking)
        )
    ]
    return Unknown(criterion, indicator, lacking, weighed, tuple(turned), tuple(settled))


def _could_settle(verdict: Verdict, criterion: str, lacking: tuple[str, ...]) -> bool:
    """Whether there is no answer between two of which one lacks it, or one is not ranked for it."""
    unranked = {name for name, missing in verdict.unranked.items() if criterion in missing}
    waits = verdict.state == "cannot say" and _compares(verdict.closest, lacking)
    return waits or bool(unranked & set(lacking))


def _share(
    catalogue: Catalogue, name: str, persona: Persona, criterion: str, indicator: str
) -> float:
    """The weight of an indicator in a persona's whole answer, in percent."""
    within = indicator_weights(catalogue, name, criterion).get(indicator, 0)
    return persona.weights.get(criterion, 0) * within / 100


def _compares(duel: Duel | None, lacking: tuple[str, ...]) -> bool:
    return duel is not None and bool({duel.pair.first, duel.pair.second} & set(lacking))


def _could_turn(
    catalogue: Catalogue, persona: str, duel: Duel, criterion: str, indicator: str
) -> bool:
    """Whether the leader leads no more if the indicator says its worst of it and best of the rival.

    Criteria with too little evidence stay out, unless this indicator brings them to enough.
    """
    within = indicator_weights(catalogue, persona, criterion)
    weight = points = 0.0
    for item in duel.pair.differences:
        told = item.points
        if item.criterion == criterion:
            told = _at_worst(catalogue, item, within, indicator)
        if told is not None:
            weight, points = weight + item.weight, points + item.weight * told
    return weight > 0 and points <= 0


def _at_worst(
    catalogue: Catalogue, item: Difference, within: Mapping[str, int], indicator: str
) -> float | None:
    """The difference of a criterion with the indicator known, at its worst for the first."""
    known, points = 0, 0.0
    for one, two in zip(item.first.indicators, item.second.indicators, strict=True):
        first, second = one.score, two.score
        if one.indicator.id == indicator:
            first = WORST if first is None else first
            second = BEST if second is None else second
        if first is not None and second is not None:
            known, points = known + one.weight, points + one.weight * (first - second)
    enough = known / sum(within.values()) >= catalogue.method.enough_coverage.value
    return points / known if known and enough else None
