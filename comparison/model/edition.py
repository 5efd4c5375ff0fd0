"""What one edition of the data is: its date, its article, its order and its words."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from comparison.model.base import Identifier, Identifiers, PartialDate, Record, Text
from comparison.model.evidence import Finding, Trust
from comparison.model.framework import PartStatus


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
