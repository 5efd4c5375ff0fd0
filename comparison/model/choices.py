"""Other ways to a view: old names in links, and questions that give weights."""

from typing import Annotated

from pydantic import Field, model_validator

from comparison.model.base import Identifier, Record, Text

Weight = Annotated[int, Field(strict=True, ge=0, le=100)]


class Aliases(Record):
    """Names that a link may use for today's; the old on the left. None is ever taken away."""

    parameters: dict[str, str] = Field(default_factory=dict)
    frameworks: dict[str, Identifier] = Field(default_factory=dict)
    personas: dict[str, Identifier] = Field(default_factory=dict)
    criteria: dict[str, Identifier] = Field(default_factory=dict)


class Choice(Record):
    """One of the two answers of a question, and the weight that it adds by criterion."""

    id: Identifier
    label: Text
    adds: dict[Identifier, Weight]


class Question(Record):
    """An either-or question."""

    id: Identifier
    text: Text
    answers: tuple[Choice, Choice]


class Questions(Record):
    """Questions whose answers add up to weights, from ``base`` on."""

    base: dict[Identifier, Weight]
    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _base_weighs_something(self) -> "Questions":
        if not any(self.base.values()):
            raise ValueError("'base' must give at least one criterion a weight above 0")
        return self
