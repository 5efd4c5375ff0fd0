"""Who is ahead in a row of the attribute table, by the rule that the data gives for the row."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.model.criteria import FactShare
from comparison.model.texts import Attribute, ByFigures, ByWords, Figure
from comparison.scoring.formulas import read_facts
from comparison.scoring.indicators import indicator_score
from comparison.scoring.inputs import InputValue

State = Literal["ahead", "level", "not comparable", "not known"]


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One framework's number: None where it, or one of the facts that it counts, is not known."""

    value: float | None
    inputs: tuple[InputValue, ...]
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure of a row with each framework's number, in the order asked for.

    ``of`` is how many facts are counted, 0 where the number is an indicator's own, in its ``unit``
    and with its ``decimals``. ``more`` says that more is better, ``about`` how it is measured.
    """

    figure: Figure
    label: str
    unit: str
    decimals: int
    of: int
    more: bool
    values: Mapping[str, FigureValue]
    about: str = ""

    @property
    def measured(self) -> bool:
        """Whether the numbers come from our own runs, which have no source beside them."""
        inputs = [item for found in self.values.values() for item in found.inputs]
        return bool(inputs) and not any(item.sources for item in inputs)

    def leads(self, one: str, other: str) -> bool | None:
        """Whether ``one`` is better than ``other`` by enough; None where either is not known."""
        first, second = self.values[one].value, self.values[other].value
        if first is None or second is None:
            return None
        high, low = (first, second) if self.more else (second, first)
        return high > low and self._apart(high, low)

    def _apart(self, high: float, low: float) -> bool:
        """Whether two numbers are as far apart as the rule asks, or as good as that far."""
        if self.figure.difference is not None:
            found, least = high - low, self.figure.difference
        else:
            found, least = high, low * (self.figure.times or 1.0)
        return found > least or math.isclose(found, least)


@dataclass(frozen=True, slots=True)
class Result:
    """What a row comes to for the frameworks shown.

    ``ahead`` are those ahead of all others whose numbers are known; ``unknown`` those that the
    evidence lets nobody compare. ``both_ways``: not comparable because the figures disagree.
    """

    state: State
    ahead: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    both_ways: bool = False


def by_figures(standings: Sequence[Standing], frameworks: Sequence[str]) -> Result:
    """The result by numbers that are made the same way for every framework."""
    standings = tuple(standings)
    known = [name for name in frameworks if _known(standings, name)]
    unknown = tuple(name for name in frameworks if name not in known)
    pairs = {pair: _stands(standings, *pair) for pair in permutations(frameworks, 2)}
    if len(known) < 2:
        mixed = len(frameworks) == 2 and "both ways" in pairs.values()
        return Result(
            "not comparable" if mixed else "not known", (), unknown, standings, both_ways=mixed
        )
    best = tuple(
        name
        for name in known
        if all(pairs[name, other] in ("ahead", "level") for other in known if other != name)
    )
    if not best:
        return Result("not comparable", (), unknown, standings, both_ways=True)
    if len(best) == len(known):
        return Result("level", (), unknown, standings)
    return Result("ahead", best, unknown, standings)


def by_words(gists: Mapping[str, str | None]) -> Result:
    """Level where all that report say the same in substance; None reports nothing."""
    known = [name for name, gist in gists.items() if gist is not None]
    unknown = tuple(name for name in gists if name not in known)
    if len(known) < 2:
        return Result("not known", (), unknown)
    same = len({(gists[name] or "").casefold() for name in known}) == 1
    return Result("level" if same else "not comparable", (), unknown)


def result(
    catalogue: Catalogue, attribute: Attribute, substances: Mapping[str, str | None]
) -> Result | None:
    """The result of a row; ``substances`` is what each cell says. None for one framework alone."""
    if len(substances) < 2:
        return None
    match attribute.compare:
        case ByFigures() as rule:
            shown = list(substances)
            return by_figures([standing(catalogue, item, shown) for item in rule.figures], shown)
        case ByWords():
            return by_words(substances)
        case _:
            return Result("not comparable")


def standing(catalogue: Catalogue, figure: Figure, frameworks: Sequence[str]) -> Standing:
    """A figure for all frameworks, read as the scores read it."""
    if figure.indicator is None:
        formula = FactShare(kind="facts", facts=figure.facts)
        counts = {name: _counted(catalogue, formula, name) for name in frameworks}
        return Standing(figure, figure.label or "", "", 0, len(figure.facts), True, counts)
    indicator = catalogue.indicators[figure.indicator]
    more = indicator.anchors.ten > indicator.anchors.zero
    of, values = 0, {name: _valued(catalogue, name, indicator.id) for name in frameworks}
    if isinstance(indicator.formula, FactShare):
        of = len(indicator.formula.facts)
        values = {name: _counted(catalogue, indicator.formula, name) for name in frameworks}
    label = figure.label or indicator.label
    unit, decimals, about = indicator.unit, indicator.decimals, indicator.measures
    return Standing(figure, label, unit, decimals, of, more, values, about)


def _counted(catalogue: Catalogue, formula: FactShare, framework: str) -> FigureValue:
    """How many of the facts are met, in parts where one counts in part."""
    reading = read_facts(catalogue, formula, catalogue.frameworks[framework])
    counts = [item.counts for item in reading.inputs if item.counts is not None]
    newest = max((item.as_of for item in reading.inputs), default=None)
    missing = len(counts) < len(formula.facts)
    return FigureValue(None if missing else math.fsum(counts), reading.inputs, newest)


@cached(most=512)
def _valued(catalogue: Catalogue, framework: str, indicator: str) -> FigureValue:
    score = indicator_score(catalogue, framework, catalogue.indicators[indicator])
    return FigureValue(score.value, score.inputs, score.as_of)


def _known(standings: Sequence[Standing], framework: str) -> bool:
    return all(item.values[framework].value is not None for item in standings)


def _stands(standings: Sequence[Standing], one: str, other: str) -> str:
    """How one framework stands to another over all figures."""
    found = [(item.leads(one, other), item.leads(other, one)) for item in standings]
    wins, losses = any(lead for lead, _ in found), any(lead for _, lead in found)
    if wins and losses:
        return "both ways"
    if any(lead is None for lead, _ in found):
        return "not known"
    return "ahead" if wins else "behind" if losses else "level"
