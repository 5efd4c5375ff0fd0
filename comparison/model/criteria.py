"""Criteria, their indicators and written anchors, and the method's constants."""

import math
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from comparison.model.base import (
    Flag,
    Identifier,
    Identifiers,
    Number,
    Positive,
    Record,
    Share,
    Text,
    Whole,
)
from comparison.model.evidence import Trust
from comparison.model.framework import FactState

Percent = Annotated[int, Field(strict=True, ge=0, le=100)]


def adds_up(weights: Iterable[int]) -> None:
    """Refuse, by ValueError, weights that do not make 100."""
    total = sum(weights)
    if total != 100:
        raise ValueError(f"found weights that add up to {total}, expected 100")


class Anchors(Record):
    """What 0, 5 and 10 mean: three values that rise or fall strictly, on a linear or log scale."""

    scale: Literal["linear", "log"]
    zero: Number
    five: Number
    ten: Number
    reason: Text

    @model_validator(mode="after")
    def _strictly_monotonic(self) -> "Anchors":
        points = (self.zero, self.five, self.ten)
        if self.scale == "log":
            if min(points) <= 0:
                raise ValueError("anchors on a log scale must be above 0")
            points = (math.log(self.zero), math.log(self.five), math.log(self.ten))
        zero, five, ten = points
        if not (zero < five < ten or zero > five > ten):
            raise ValueError("anchors must rise or fall strictly from zero over five to ten")
        return self


class SingleValue(Record):
    """The value of the one input ``value``; ``words`` turns a statistic in words into a number."""

    kind: Literal["value"]
    words: dict[Text, Number] = Field(default_factory=dict)


class Total(Record):
    """The sum of the inputs, in percent of ``of`` where that is given."""

    kind: Literal["total"]
    of: Positive | None = None
    of_reason: Text | None = None


class RatioMean(Record):
    """The geometric mean of reference / input over all rows of ``references``; all are needed."""

    kind: Literal["ratio_mean"]
    references: dict[Identifier, Positive] = Field(min_length=1)
    references_reason: Text


class Increase(Record):
    """Input ``to`` minus input ``from``; below 0 counts as 0."""

    kind: Literal["increase"]


class FactShare(Record):
    """The mean, in percent, of what the states of these facts count, over those known.

    ``credits`` (0 to 1) replaces what a state usually counts, with the reason.
    """

    kind: Literal["facts"]
    facts: Identifiers = Field(min_length=1)
    credits: dict[FactState, Share] = Field(default_factory=dict)
    credits_reason: Text | None = None

    @model_validator(mode="after")
    def _credits_have_a_reason(self) -> "FactShare":
        if bool(self.credits) != (self.credits_reason is not None):
            raise ValueError("'credits' and 'credits_reason' belong together")
        return self


class Measured(Record):
    """The figure of our own newest run that has one, with the ends of its interval."""

    kind: Literal["measured"]


class Planned(Record):
    """To be measured; unknown until then."""

    kind: Literal["planned"]


Formula = Annotated[
    SingleValue | Total | RatioMean | Increase | FactShare | Measured | Planned,
    Field(discriminator="kind"),
]


def expected_inputs(formula: Formula) -> tuple[str, ...] | None:
    """The names of a formula's inputs; None where any names will do."""
    match formula:
        case SingleValue():
            return ("value",)
        case Increase():
            return ("from", "to")
        case RatioMean():
            return tuple(formula.references)
        case _:
            return None


class Indicator(Record):
    """One thing measured for a criterion, and what its values mean.

    ``weight`` is the general one, in percent; 0 where only lenses of personas use the indicator.
    """

    id: Identifier
    label: Text
    weight: Percent
    unit: Text
    decimals: Annotated[int, Field(strict=True, ge=0, le=4)] = 0
    measures: Text
    anchors: Anchors
    formula: Formula
    proxy: Text | None = None
    trust: Trust | None = None
    trust_reason: Text | None = None


def _weights_add_up(indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    adds_up(indicator.weight for indicator in indicators)
    return indicators


class Criterion(Record):
    """One axis of the comparison. Its id is the file's name without ``.yaml``."""

    order: Whole
    label: Text
    radar: Flag
    measures: Text
    caveat: Text | None = None
    indicators: Annotated[
        tuple[Indicator, ...], Field(min_length=1), AfterValidator(_weights_add_up)
    ]
