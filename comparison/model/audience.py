"""Readers and texts: personas, requirements, table rows, contrasts, questions and learning paths."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from comparison.model.base import (
    Flag,
    Identifier,
    PartialDate,
    Record,
    References,
    Text,
    WebLink,
    Whole,
)
from comparison.model.criteria import Percent


class Persona(Record):
    """Somebody who must choose. Its id is the file's name without ``.yaml``."""

    order: Whole
    label: Text
    noun: Text
    who: Text
    weights: dict[Identifier, Percent]
    reason: Text
    must: tuple[Identifier, ...] = ()
    advice: dict[Identifier, tuple[Identifier, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _weights_add_up(self) -> "Persona":
        total = sum(self.weights.values())
        if total != 100:
            raise ValueError(f"weights add up to {total}, they must make 100")
        return self


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
    article: tuple[Identifier, ...] = Field(min_length=1)
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
    year: Annotated[int, Field(strict=True, ge=2000)]
    source: Identifier


class Edition(Record):
    """What this edition of the data is: its date, its article, its order and its defaults.

    ``order`` fixes the sequence and the colours of frameworks; evidence may speak of these even
    where no file of that name exists. Frameworks not in it follow in the order of their ids.
    """

    as_of: PartialDate
    article: Article
    order: tuple[Identifier, ...]
    default_frameworks: tuple[Identifier, ...] = Field(min_length=1)
    default_persona: Identifier
    verdicts: dict[str, Text]
    trusts: dict[str, Text]
    statuses: dict[str, Text]
    review_days: dict[str, Annotated[int, Field(strict=True, gt=0)]] = Field(default_factory=dict)
