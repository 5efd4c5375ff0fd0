"""Readers and texts: personas, requirements, table rows, contrasts, questions, learning paths."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from comparison.model.base import (
    Flag,
    Identifier,
    Identifiers,
    PartialDate,
    Record,
    References,
    Text,
    WebLink,
    Whole,
)
from comparison.model.criteria import Percent, adds_up
from comparison.model.evidence import Trust, Verdict
from comparison.model.framework import PartStatus


def _weights_add_up(weights: dict[str, int]) -> dict[str, int]:
    adds_up(weights.values())
    return weights


class Persona(Record):
    """Somebody who must choose. Its id is the file's name without ``.yaml``."""

    order: Whole
    label: Text
    noun: Text
    who: Text
    weights: Annotated[dict[Identifier, Percent], AfterValidator(_weights_add_up)]
    reason: Text
    must: Identifiers = ()
    advice: dict[Identifier, Identifiers] = Field(default_factory=dict)


class Requirement(Record):
    """A must-have that a reader can demand, or a fact that scores use."""

    id: Identifier
    label: Text
    phrase: Text
    group: Text
    meaning: Text
    selectable: Flag = True


class RequirementFile(Record):
    requirements: tuple[Requirement, ...] = Field(min_length=1)


class Attribute(Record):
    """A row of the attribute table."""

    id: Identifier
    label: Text
    group: Literal["article", "deeper"]
    question: Text
    criterion: Identifier | None = None


class AttributeFile(Record):
    attributes: tuple[Attribute, ...] = Field(min_length=1)


class Contrast(References):
    """One topic on which the article and the evidence are set side by side."""

    id: Identifier
    topic: Text
    article: Identifiers = Field(min_length=1)
    evidence: Text
    as_of: PartialDate
    criterion: Identifier | None = None


class ContrastFile(Record):
    contrasts: tuple[Contrast, ...] = Field(min_length=1)


class Answer(References):
    """A question of the article, answered from today's evidence."""

    id: Identifier
    question: Text
    answer: Text
    as_of: PartialDate


class AnswerFile(Record):
    answers: tuple[Answer, ...] = Field(min_length=1)


class Reason(References):
    """One reason why the choice matters, as the article gives it and as evidence has it."""

    id: Identifier
    title: Text
    text: Text


class Step(References):
    """One step of a learning path."""

    title: Text
    text: Text
    link: WebLink | None = None


class LearningPath(Record):
    """What to learn in which order, for somebody."""

    id: Identifier
    title: Text
    who: Text
    steps: tuple[Step, ...] = Field(min_length=1)


class Texts(Record):
    """Longer texts of the Learn page."""

    why: tuple[Reason, ...] = Field(min_length=1)
    learning_paths: tuple[LearningPath, ...] = Field(min_length=1)


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
    verdicts: dict[Verdict, Text]
    trusts: dict[Trust, Text]
    statuses: dict[PartStatus, Text]
    review_days: dict[
        Literal["claims", "facts", "statistics"], Annotated[int, Field(strict=True, gt=0, le=3650)]
    ] = Field(default_factory=dict)
