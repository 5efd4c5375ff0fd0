"""What one edition of the data is: its date, its article, its words, and what is stored of it."""

from itertools import permutations
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from comparison.model.base import (
    Identifier,
    Identifiers,
    Number,
    PartialDate,
    Record,
    Share,
    Text,
    Whole,
)
from comparison.model.evidence import Finding, Trust
from comparison.model.framework import Fact, PartStatus
from comparison.model.method import Method


class Article(Record):
    """The article that everything starts from."""

    title: Text
    year: Annotated[int, Field(strict=True, ge=2000, le=2099)]
    source: Identifier


def _this_century(text: str) -> str:
    if text < "2000":
        raise ValueError("lies before the year 2000")
    return text


class Edition(Record):
    """What this edition of the data is: its date, its article, its order and its defaults.

    ``order`` fixes the sequence and the colours of frameworks; evidence may speak of these even
    where no file of that name exists. Frameworks not in it follow in the order of their ids.
    """

    as_of: Annotated[PartialDate, AfterValidator(_this_century)]
    article: Article
    order: Identifiers
    default_frameworks: Identifiers = Field(min_length=1)
    default_persona: Identifier
    findings: dict[Finding, Text]
    trusts: dict[Trust, Text]
    statuses: dict[PartStatus, Text]
    review_days: dict[
        Literal["claims", "facts", "statistics"], Annotated[int, Field(strict=True, gt=0, le=3650)]
    ] = Field(default_factory=dict)


PARAMETERS = ("frameworks", "persona", "must", "own", "lens", "code", "team", "data")
"""The parameters that every page knows; a link may use an old name for each."""


class Aliases(Record):
    """Names that a link may use for today's; the old on the left. None is ever taken away."""

    parameters: dict[str, str] = Field(default_factory=dict)
    frameworks: dict[str, Identifier] = Field(default_factory=dict)
    personas: dict[str, Identifier] = Field(default_factory=dict)
    criteria: dict[str, Identifier] = Field(default_factory=dict)


Word = Annotated[str, StringConstraints(pattern=r"^[0-9a-z.]{1,40}$")]
Points = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=10)]
_Points = Points | None


def _known_or_not(side: "StoredSide") -> "StoredSide":
    if len({number is None for number in side[:3]}) > 1:
        raise ValueError("holds a score without its range, or a range without a score")
    return side


StoredSide = tuple[_Points, _Points, _Points, Share]
Side = Annotated[StoredSide, AfterValidator(_known_or_not)]
"""Score, low and high from 0 to 10, None under half coverage, and the coverage."""
How = Literal["left out", "anchors lower", "anchors higher"]
StoredChange = tuple[Identifier, How, Number | None]


class StoredPersona(Record):
    """A persona's weights and must-haves of then."""

    weights: dict[Identifier, Annotated[Whole, Field(ge=0, le=100)]]
    must: Identifiers


class Release(Record):
    """A file of ``verdicts/``; keys of later versions are let pass.

    Pairs are named ``jax keras``, criteria under a lens of their own ``memory@mobile``.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: Word
    fingerprint: Word
    as_of: PartialDate
    criteria: Identifiers
    frameworks: Identifiers
    method: Method
    scores: dict[str, dict[str, tuple[Side, Side]]]
    facts: dict[str, dict[str, Fact]]
    changes: dict[str, dict[str, tuple[StoredChange, ...]]] = Field(default_factory=dict)
    personas: dict[str, StoredPersona] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _is_whole(self) -> "Release":
        """Every pair has every criterion, and every framework its facts."""
        for pair in permutations(self.frameworks, 2):
            missing = set(self.criteria) - set(self.scores.get(" ".join(pair), ()))
            if missing:
                raise ValueError(f"has no {missing} of {pair}")
        if set(self.frameworks) - set(self.facts):
            raise ValueError("lacks facts")
        return self
