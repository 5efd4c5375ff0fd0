"""Old names in links."""

from pydantic import Field

from comparison.model.base import Identifier, Record

PARAMETERS = ("frameworks", "persona", "must", "own", "lens", "code", "team", "data")
"""The parameters that every page knows; a link may use an old name for each."""


class Aliases(Record):
    """Names that a link may use for today's; the old on the left. None is ever taken away."""

    parameters: dict[str, str] = Field(default_factory=dict)
    frameworks: dict[str, Identifier] = Field(default_factory=dict)
    personas: dict[str, Identifier] = Field(default_factory=dict)
    criteria: dict[str, Identifier] = Field(default_factory=dict)
