"""Criteria, their indicators and written anchors, and the method's constants."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from comparison.model.base import Flag, Identifier, Number, Record, Share, Text, Whole
from comparison.model.evidence import Trust

Percent = Annotated[int, Field(strict=True, ge=0, le=100)]


class Anchors(Record):
    """What 0, 5 and 10 mean: three values that rise or fall strictly, on a linear or log scale."""

    scale: Literal["linear", "log"]
    zero: Number
    five: Number
    ten: Number
    reason: Text

    @model_validator(mode="after")
    def _strictly_monotonic(self) -> "Anchors":
        if not (self.zero < self.five < self.ten or self.zero > self.five > self.ten):
            raise ValueError("anchors must rise or fall strictly from zero over five to ten")
        if self.scale == "log" and min(self.zero, self.five, self.ten) <= 0:
            raise ValueError("anchors on a log scale must be above 0")
        return self


class SingleValue(Record):
    """The value of the one input ``value``; ``words`` turns a statistic in words into a number."""

    kind: Literal["value"]
    words: dict[str, Number] = Field(default_factory=dict)


class Total(Record):
    """The sum of the inputs, in percent of ``of`` where that is given."""

    kind: Literal["total"]
    of: Number | None = Field(default=None, gt=0)
    of_reason: Text | None = None


class RatioMean(Record):
    """The geometric mean of reference / input over all rows of ``references``; all are needed."""

    kind: Literal["ratio_mean"]
    references: dict[str, Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]] = Field(min_length=1)
    references_reason: Text


class Increase(Record):
    """Input ``to`` minus input ``from``; below 0 counts as 0."""

    kind: Literal["increase"]


class MembersIn(Record):
    """How many members of the input ``value`` are among the members of the statistic ``of``."""

    kind: Literal["members_in"]
    of: Identifier


class FactShare(Record):
    """The mean, in percent, of what the states of these facts count, over those known."""

    kind: Literal["facts"]
    facts: tuple[Identifier, ...] = Field(min_length=1)


class PartsAlive(Record):
    """The share, in percent, of companion parts with a stable release in the last ``months``."""

    kind: Literal["parts_alive"]
    months: Annotated[int, Field(strict=True, gt=0)]
    maintenance_counts: Share


class Planned(Record):
    """To be measured; unknown until then."""

    kind: Literal["planned"]


Formula = Annotated[
    SingleValue | Total | RatioMean | Increase | MembersIn | FactShare | PartsAlive | Planned,
    Field(discriminator="kind"),
]


class Indicator(Record):
    """One thing measured for a criterion, and what its values mean."""

    id: Identifier
    label: Text
    weight: Annotated[int, Field(strict=True, gt=0, le=100)]
    unit: Text
    decimals: Annotated[int, Field(strict=True, ge=0, le=4)] = 0
    measures: Text
    anchors: Anchors
    formula: Formula
    proxy: Text | None = None
    trust: Trust | None = None
    trust_reason: Text | None = None


class Criterion(Record):
    """One axis of the comparison. Its id is the file's name without ``.yaml``."""

    order: Whole
    label: Text
    radar: Flag
    measures: Text
    caveat: Text | None = None
    indicators: tuple[Indicator, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _weights_add_up(self) -> "Criterion":
        total = sum(indicator.weight for indicator in self.indicators)
        if total != 100:
            raise ValueError(f"indicator weights add up to {total}, they must make 100")
        return self


class Doubt(Record):
    """Points by which evidence of a kind may be off, each way, and why."""

    points: Annotated[float, Field(strict=True, ge=0, le=10)]
    reason: Text


class Threshold(Record):
    """A limit of the method and why it lies there."""

    value: Number
    reason: Text


class Method(Record):
    """The method's constants. The formulas are in the code; every number is here."""

    version: Text
    trust: dict[Trust, Doubt]
    age: Doubt
    age_years: Annotated[int, Field(strict=True, gt=0)]
    proxy: Doubt
    unknown_spread: Threshold
    enough_coverage: Threshold
    enough_weight: Threshold
    state_credit: dict[Literal["own", "via", "experimental", "no"], Share]
    near_concentration: Threshold
    doubt_draws: Threshold
    winner_draws: Threshold
    winner_seed: Threshold
    cannot_say_agree: Threshold
    cannot_say_margin: Threshold
    clear_agree: Threshold
    clear_near: Threshold
    clear_margin: Threshold
    weights_hardly_matter: Threshold
