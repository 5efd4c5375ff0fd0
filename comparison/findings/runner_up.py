"""The best case for whoever comes second: what a sceptic would say, made from the same data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Difference
from comparison.decision.turning_points import TurningPoint
from comparison.decision.verdict import Duel, Verdict
from comparison.findings.article_advice import advice
from comparison.scoring.criteria import criterion_score
from comparison.scoring.indicators import IndicatorScore


@dataclass(frozen=True, slots=True)
class BestCase:
    """What speaks for ``framework`` against ``rival``, who is ahead of it now.

    ``leads`` are criteria on which it is ahead over shared evidence, the widest first, whatever
    their weight. ``only_it`` are must-haves that it meets and the rival does not; ``only_its_own``
    those that only it documents itself, beside them. ``turn`` is the nearest weight at which the
    rival is not ahead any more. ``wins`` are personas for whom it fits better among the frameworks
    shown. ``unknown`` are indicators that count here and are not known for one of the two.
    """

    framework: str
    rival: str
    leads: tuple[Difference, ...]
    only_it: tuple[str, ...]
    only_its_own: tuple[str, ...]
    turn: TurningPoint | None
    wins: tuple[str, ...]
    unknown: tuple[str, ...]


def best_case(
    catalogue: Catalogue, verdict: Verdict, *, lens: str, own_only: bool = False
) -> BestCase | None:
    """The case for the closest rival; None where no pair is compared."""
    duel = verdict.closest
    if duel is None:
        return None
    ahead, behind = duel.pair.first, duel.pair.second
    if duel.margin < 0:
        ahead, behind = behind, ahead
    plain = _only(catalogue, behind, ahead, met={"own", "via", "experimental"}, missed={"no"})
    own = _only(catalogue, behind, ahead, met={"own"}, missed={"no", "via", "experimental"})
    return BestCase(
        behind,
        ahead,
        _leads(duel, behind),
        plain,
        tuple(name for name in own if name not in plain),
        next((point for point in duel.turning_points if point.at is not None), None),
        _wins(catalogue, behind, verdict.options, own_only),
        _unknown(catalogue, duel, lens),
    )


def _leads(duel: Duel, behind: str) -> tuple[Difference, ...]:
    way = 1 if duel.pair.first == behind else -1
    found = [item for item in duel.pair.compared if way * (item.points or 0.0) > 0]
    return tuple(sorted(found, key=lambda item: -abs(item.points or 0.0)))


def _only(
    catalogue: Catalogue, one: str, other: str, *, met: set[str], missed: set[str]
) -> tuple[str, ...]:
    """Requirements whose fact of ``one`` is among ``met`` and of ``other`` among ``missed``."""
    return tuple(
        name
        for name, item in catalogue.requirements.items()
        if item.selectable
        and _state(catalogue, one, name) in met
        and _state(catalogue, other, name) in missed
    )


def _state(catalogue: Catalogue, framework: str, requirement: str) -> str:
    fact = catalogue.frameworks[framework].facts.get(requirement)
    return fact.state if fact else "unknown"


def _wins(
    catalogue: Catalogue, framework: str, options: Sequence[str], own_only: bool
) -> tuple[str, ...]:
    found = advice(catalogue, tuple(options), own_only=own_only)
    decided = ("clear", "close", "only")
    return tuple(i.persona for i in found if i.leader == framework and i.state in decided)


def _unknown(catalogue: Catalogue, duel: Duel, lens: str) -> tuple[str, ...]:
    """Indicators that have weight and are not known for one of the two; the heaviest first."""
    found: dict[str, float] = {}
    for item in duel.pair.differences:
        for one in _not_known(catalogue, duel, item.criterion, lens):
            found[one.indicator.id] = item.weight * one.weight
    return tuple(sorted((name for name in found if found[name]), key=lambda name: -found[name]))


def _not_known(
    catalogue: Catalogue, duel: Duel, criterion: str, lens: str
) -> Iterable[IndicatorScore]:
    for name in (duel.pair.first, duel.pair.second):
        every = criterion_score(catalogue, name, criterion, lens).indicators
        yield from (item for item in every if not item.known)
