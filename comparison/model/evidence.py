"""Evidence: sources, the article's claims and their findings, dated statistics, their limits."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from comparison.model.base import (
    Identifier,
    Identifiers,
    Number,
    PartialDate,
    Record,
    Text,
    WebLink,
    Whole,
)
from comparison.model.benchmarks import Part

Finding = Literal[
    "supported", "partly", "outdated", "contradicted", "self-contradictory", "unverified", "opinion"
]


def _kind_of_value(value: object) -> str:
    return "text" if isinstance(value, str) else "number"


def _words(text: str) -> str:
    if text.lower() in ("nan", "inf", "infinity", "-inf", "+inf"):
        raise ValueError("is no number; leave the record out or give the source's words")
    return text


Value = Annotated[
    Annotated[Number, Tag("number")] | Annotated[Text, AfterValidator(_words), Tag("text")],
    Discriminator(_kind_of_value),
]
"""A number, or the source's own words where it gives none."""

Trust = Literal["high", "medium", "low"]
Tier = Literal["seed", "primary", "secondary"]


class Source(Record):
    """Where a statement or statistic comes from.

    ``published`` is what the source says of its own date, in words; ``dated`` is the newest date
    that can be read from it, or null where it has none. ``url`` is null where there is no page.
    """

    id: Identifier
    title: Text
    publisher: Text
    url: WebLink | None
    published: Text
    dated: PartialDate | None
    accessed: PartialDate
    tier: Tier | None = None
    stored_copy: Text | None = None
    note: Text | None = None


class Backing(Record):
    """One source of a claim's finding, and what it says."""

    source: Identifier
    says: Text


class OwnFigures(Record):
    """What of our own runs a statement is judged by: one metric of one task of a part.

    ``run`` is the file name of the run that the finding rests on; without it the newest counts.
    """

    part: Part
    metric: Identifier
    task: Identifier
    run: Identifier | None = None


class Claim(Record):
    """One statement of the article, judged.

    ``measured`` are figures of our own runs that the finding rests on beside its sources.
    ``against`` names the article's own statements that say the opposite; ``settled_by`` says which
    evidence would decide an open one (unverified or opinion).
    """

    id: Identifier
    concerns: Identifiers
    claim: Text
    quote: Text
    finding: Finding
    reason: Text
    evidence: tuple[Backing, ...] = Field(min_length=1)
    against: Identifiers = ()
    settled_by: Text | None = None
    measured: tuple[OwnFigures, ...] = ()

    @model_validator(mode="after")
    def _contradiction_names_its_opposite(self) -> "Claim":
        if self.finding == "self-contradictory" and not self.against:
            raise ValueError("is self-contradictory, so 'against' must name the opposite claims")
        return self


class ClaimSection(Record):
    """A claims file: one section of the article, with its statements in the article's order."""

    order: Whole
    title: Text
    group: Text
    claims: tuple[Claim, ...] = Field(min_length=1)


class Statistic(Record):
    """One dated number.

    ``framework`` is null for one about no framework. ``members`` lists what was counted,
    where a score needs to know more than the count.
    """

    id: Identifier
    framework: Identifier | None
    measure: Text
    value: Value
    unit: Text
    as_of: PartialDate
    source: Identifier
    method: Text
    trust: Trust
    members: tuple[Text, ...] = ()


class StatisticFile(Record):
    """A statistics file: the statistics of one topic."""

    topic: Text
    axis: Identifier
    statistics: tuple[Statistic, ...] = Field(min_length=1)


class SourceFile(Record):
    """A sources file: one group of sources."""

    topic: Text
    sources: tuple[Source, ...] = Field(min_length=1)


class NotFound(Record):
    """A statistic that was looked for and not found, with what was tried."""

    measure: Text
    tried: Text


class Caution(Record):
    """A warning for every use of the statistics whose ids start with one of ``prefixes``."""

    id: Identifier
    text: Text
    prefixes: tuple[Text, ...] = ()


class Limits(Record):
    """What the evidence does not hold and where it must be read with care."""

    not_found: tuple[NotFound, ...]
    cautions: tuple[Caution, ...]
