"""What is shown as text: rows of the table, contrasts, answers, reasons, learning paths, terms."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, StringConstraints, model_validator

from comparison.model.base import (
    Identifier,
    Identifiers,
    PartialDate,
    Positive,
    Record,
    References,
    Text,
    WebLink,
)


class AttributeGroup(Record):
    """Some rows of the attribute table under one heading."""

    id: Identifier
    label: Text


class Figure(Record):
    """A number that a row is compared by: an indicator, or how many of some ``facts`` are met.

    Two frameworks are apart from ``difference`` on, in the indicator's unit, or in facts where
    facts are counted; or from being ``times`` each other, above 1. Which way is better is what the
    indicator's anchors say; of facts, more is better.
    """

    indicator: Identifier | None = None
    facts: Identifiers = ()
    label: Text | None = None
    difference: Positive | None = None
    times: Annotated[Positive, Field(gt=1)] | None = None

    @model_validator(mode="after")
    def _says_what_and_from_when(self) -> "Figure":
        if (self.indicator is None) != bool(self.facts and self.label):
            raise ValueError("needs either 'indicator', or 'facts' with a 'label'")
        if (self.difference is None) == (self.times is None):
            raise ValueError("needs either 'difference' or 'times'")
        return self


class ByFigures(Record):
    """Ahead is who leads by one of the figures and is behind by none; ``because`` is why these."""

    by: Literal["figures"]
    figures: tuple[Figure, ...] = Field(min_length=1)
    because: Text


class ByWords(Record):
    """Level where all cells have the same gist, else not comparable; ``because`` is why."""

    by: Literal["words"]
    because: Text


class NotCompared(Record):
    """Nobody is ahead in a row like this one, because of what ``because`` says."""

    by: Literal["nothing"]
    because: Text


Comparison = Annotated[ByFigures | ByWords | NotCompared, Discriminator("by")]


class Attribute(Record):
    """A row of the attribute table, and how the frameworks are compared in it."""

    id: Identifier
    label: Text
    group: Identifier
    question: Text
    criterion: Identifier | None = None
    compare: Comparison


class AttributeFile(Record):
    groups: tuple[AttributeGroup, ...] = Field(min_length=1)
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


_INNER_END = re.compile(r"[.!?]\s+[A-Z]")


def _one_sentence(text: str) -> str:
    if not text.endswith("."):
        raise ValueError("is no sentence; it must end with a full stop")
    if _INNER_END.search(text):
        raise ValueError("is more than one sentence; a term has two, each an entry of its own")
    return text


Sentence = Annotated[Text, Field(max_length=240), AfterValidator(_one_sentence)]
"""One plain sentence that ends with a full stop."""

Spelling = Annotated[Text, StringConstraints(max_length=40)]
"""A word or a few, found as they are written or, where the first is small, with a capital."""


class Term(Record):
    """A word of the field, or one of Framefit's own, in exactly two sentences.

    ``spellings`` are found in running text, the term itself only where it is among them: a word
    that also has an everyday sense is left alone. A term has a ``source``, or, where it is
    Framefit's own, the heading in METHOD.md that defines it.
    """

    id: Identifier
    term: Spelling
    spellings: tuple[Spelling, ...] = Field(min_length=1, max_length=12)
    sentences: tuple[Sentence, ...] = Field(min_length=2, max_length=2)
    source: Identifier | None = None
    method: Text | None = None

    @model_validator(mode="after")
    def _is_backed_once(self) -> "Term":
        if (self.source is None) == (self.method is None):
            raise ValueError("needs either 'source' or 'method', a heading of METHOD.md")
        return self


class Glossary(Record):
    """The terms in any order; pages sort them."""

    terms: tuple[Term, ...] = Field(min_length=1)
