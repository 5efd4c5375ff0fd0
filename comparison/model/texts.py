"""What is shown as text: rows of the table, contrasts, answers, reasons and learning paths."""

from typing import Literal

from pydantic import Field

from comparison.model.base import (
    Identifier,
    Identifiers,
    PartialDate,
    Record,
    References,
    Text,
    WebLink,
)


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
