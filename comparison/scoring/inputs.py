"""The dated values that an indicator is computed from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from comparison.catalogue import Catalogue
from comparison.measured.indicators import Measured
from comparison.model.base import last_day
from comparison.model.evidence import Trust
from comparison.model.framework import Fact, FactState, Input


@dataclass(frozen=True, slots=True)
class InputValue:
    """One input of an indicator as a reader sees it.

    ``value`` is what was found (a number, or the source's words), ``counts`` the number that enters
    the formula, None where nothing is known. ``statistic`` is its id where it has one.
    """

    label: str
    value: float | str
    counts: float | None
    unit: str
    as_of: str
    trust: Trust
    sources: tuple[str, ...]
    statistic: str | None = None
    note: str | None = None

    @property
    def day(self) -> date:
        return last_day(self.as_of)


def input_value(
    catalogue: Catalogue, label: str, item: Input, words: dict[str, float] | None = None
) -> InputValue:
    """The value behind one input: a statistic, or one written in place."""
    if isinstance(item, str):
        found = catalogue.statistics[item]
        sources, statistic, note = (found.source,), found.id, found.method
    else:
        found, sources, statistic, note = item, item.sources, None, item.note  # type: ignore[assignment]
    value = found.value
    counts = (words or {}).get(value) if isinstance(value, str) else value
    return InputValue(
        label, value, counts, found.unit, found.as_of, found.trust, sources, statistic, note
    )


def fact_value(
    catalogue: Catalogue, requirement: str, fact: Fact, credits: Mapping[FactState, float]
) -> InputValue:
    """A fact as a value: 1 for yes, 0 for no, a part of 1 for what comes near.

    ``credits`` replaces what a state usually counts; a credit of the fact's own goes before both.
    """
    credit = None if fact.state == "unknown" else fact.credit
    if credit is None and fact.state != "unknown":
        usual = catalogue.method.state_credit[fact.state]
        credit = credits.get(fact.state, usual)
    sources = tuple(dict.fromkeys((*fact.sources, *_sources_of(catalogue, fact.statistics))))
    label = catalogue.requirements[requirement].label
    said = [text.removesuffix(".") for text in (fact.note, fact.credit_reason) if text]
    note = f"{'. '.join(said)}." if said else None
    return InputValue(
        label, fact.state, credit, "of 1", fact.as_of, fact.trust, sources, None, note
    )


def measured_value(catalogue: Catalogue, found: Measured) -> InputValue:
    """A figure of our own as a value: one named machine, so its trust is medium."""
    run, record = catalogue.measurements[found.run], found.record
    value = record.value or 0.0
    words = (record.note, f"Our own run, {run.machine.label}")
    note = ". ".join(text.removesuffix(".") for text in words if text) + "."
    return InputValue(
        "value", value, value, record.unit, run.started[:10], "medium", (), None, note
    )


def _sources_of(catalogue: Catalogue, statistics: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(catalogue.statistics[name].source for name in statistics)
