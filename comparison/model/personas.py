"""Who must choose: personas with weights and must-haves, and questions that give weights."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from comparison.model.base import Flag, Identifier, Identifiers, Record, Text, Whole
from comparison.model.criteria import Percent, adds_up


def _weights_add_up(weights: dict[str, int]) -> dict[str, int]:
    adds_up(weights.values())
    return weights


class Lens(Record):
    """What counts inside a criterion for one persona: whole percents by indicator, and why."""

    weights: Annotated[dict[Identifier, Percent], AfterValidator(_weights_add_up)]
    reason: Text


class Persona(Record):
    """Somebody who must choose. Its id is the file's name without ``.yaml``.

    ``lens`` gives a criterion indicator weights of the persona's own; one that is not named there
    has the general weights. ``group`` is the heading under which lists of personas show it.
    """

    order: Whole
    label: Text
    noun: Text
    group: Text
    who: Text
    weights: Annotated[dict[Identifier, Percent], AfterValidator(_weights_add_up)]
    reason: Text
    must: Identifiers = ()
    lens: dict[Identifier, Lens] = Field(default_factory=dict)
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


class Choice(Record):
    """One of the two answers of a question, and the weight that it adds by criterion.

    ``lens`` is the persona whose evidence counts from this answer on; None leaves it as it is.
    """

    id: Identifier
    label: Text
    adds: dict[Identifier, Percent]
    lens: Identifier | None = None


class Question(Record):
    """An either-or question."""

    id: Identifier
    text: Text
    answers: tuple[Choice, Choice]


class Questions(Record):
    """Questions whose answers add up to weights, from ``base`` on."""

    base: dict[Identifier, Percent]
    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _base_weighs_something(self) -> "Questions":
        if not any(self.base.values()):
            raise ValueError("'base' must give at least one criterion a weight above 0")
        return self
