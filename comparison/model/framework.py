"""One framework, one file: profile, table cells, facts, and the evidence behind its scores."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from comparison.model.base import (
    Flag,
    Identifier,
    Identifiers,
    PartialDate,
    Record,
    References,
    Share,
    Text,
    WebLink,
)
from comparison.model.evidence import Trust, Value

FactState = Literal["own", "via", "experimental", "no", "unknown"]
PartStatus = Literal["live", "maintenance", "moved", "unmaintained"]


class Link(Record):
    """A link of the framework's project."""

    label: Text
    url: WebLink


class Statement(References):
    """One line of a profile with what it stands on."""

    text: Text


class Part(References):
    """A part of a framework's ecosystem and whether it is alive.

    ``companion`` marks the parts that the article or its claims name; only these are scored, by
    ``last_release`` (the newest stable release) and ``maintenance_only``.
    """

    name: Text
    purpose: Text
    status: PartStatus
    note: Text
    as_of: PartialDate
    last_release: PartialDate | None = None
    maintenance_only: Flag = False
    companion: Flag = False


class Cell(References):
    """A cell of the attribute table: what evidence says today, or null where nothing is reported.

    ``article`` names the claim that holds the article's own words for this cell. ``gist`` is the
    same text in two cells of a row that say the same in other words.
    """

    today: Text | None
    as_of: PartialDate
    article: Identifier | None = None
    gist: Text | None = None


class Fact(References):
    """Whether the framework meets one requirement.

    ``own``: documented by its project or publisher; ``via``: through another project's tool;
    ``experimental``: documented as such; ``no``: documented as not supported; ``unknown``: no
    source found. ``credit`` (0 to 1) replaces the usual share that the state counts in scores.
    """

    state: FactState
    as_of: PartialDate
    trust: Trust = "medium"
    note: Text | None = None
    credit: Share | None = None
    credit_reason: Text | None = None

    @model_validator(mode="after")
    def _credit_has_a_reason(self) -> "Fact":
        if (self.credit is None) != (self.credit_reason is None):
            raise ValueError("'credit' and 'credit_reason' belong together")
        return self


class Observation(Record):
    """A statistic written in place, for what the statistics do not hold."""

    value: Value
    unit: Text
    as_of: PartialDate
    sources: Identifiers = Field(min_length=1)
    trust: Trust
    note: Text | None = None
    members: tuple[Text, ...] = ()


def _kind_of_input(value: object) -> str:
    return "statistic" if isinstance(value, str) else "observation"


Input = Annotated[
    Annotated[Identifier, Tag("statistic")] | Annotated[Observation, Tag("observation")],
    Discriminator(_kind_of_input),
]
"""A statistic's id, or a statistic written in place."""


class Bound(Record):
    """Another reading of the same indicator that the evidence itself gives."""

    inputs: dict[Text, Input] = Field(min_length=1)
    reason: Text


class IndicatorEvidence(Record):
    """What an indicator's formula is fed with for one framework.

    ``proxy`` says why these inputs stand only for what the indicator means; ``trust`` may lower
    the trust of the inputs, with ``trust_reason``.
    """

    inputs: dict[Text, Input] = Field(min_length=1)
    bounds: tuple[Bound, ...] = ()
    proxy: Text | None = None
    trust: Trust | None = None
    trust_reason: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _lowered_trust_has_a_reason(self) -> "IndicatorEvidence":
        if (self.trust is None) != (self.trust_reason is None):
            raise ValueError("'trust' and 'trust_reason' belong together")
        return self


class Installation(Record):
    """What a newcomer installs: packages of an environment in which our programs ran."""

    environment: Identifier
    packages: tuple[Text, ...] = Field(min_length=1, max_length=6)


class FirstSteps(Record):
    """How to begin: what to install, the project's own first tutorial, and what to read next.

    ``tutorial`` and ``next`` are sources. Whatever is left out, a framework is said to lack.
    """

    install: Installation | None = None
    tutorial: Identifier | None = None
    next: Identifier | None = None


class Framework(Record):
    """A framework's file. Its id is the file's name without ``.yaml``."""

    name: Annotated[Text, Field(max_length=40)]
    tagline: Text
    description: Text
    licence: Text
    links: tuple[Link, ...] = Field(min_length=1)
    first_steps: FirstSteps = FirstSteps()
    users: tuple[Statement, ...] = ()
    features: tuple[Statement, ...] = ()
    community: tuple[Statement, ...] = ()
    parts: tuple[Part, ...] = ()
    cells: dict[Identifier, Cell]
    facts: dict[Identifier, Fact]
    indicators: dict[Identifier, IndicatorEvidence]
    unknown_indicators: dict[Identifier, Text] = Field(default_factory=dict)
