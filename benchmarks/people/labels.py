"""What a person found in each message: does it name the sizes or values that are wrong?"""

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from benchmarks.people.messages import digest

PATH = Path(__file__).with_name("labels.yaml")


class Label(BaseModel):
    """``names`` is the judgement on the message with this digest, ``because`` its reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    message: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    names: bool
    because: Annotated[str, Field(min_length=1)]


class Impossible(BaseModel):
    """Why a mistake cannot be made in one way of writing."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    cannot: Annotated[str, Field(min_length=1)]


Labels = dict[str, dict[str, Label | Impossible]]
"""By mistake, then by configuration."""


@cache
def labels() -> Labels:
    """Every label, checked. Raises pydantic's ValidationError where the file is wrong."""
    return TypeAdapter(Labels).validate_python(yaml.safe_load(PATH.read_text("utf-8")))


def label_of(known: Labels, mistake: str, configuration: str, message: str) -> Label | None:
    """The label of a whole message; None where nobody has judged this very message."""
    found = known.get(mistake, {}).get(configuration)
    return found if isinstance(found, Label) and found.message == digest(message) else None


def reason_against(known: Labels, mistake: str, configuration: str) -> str:
    """Why there is no program. Raises KeyError where no reason is written down."""
    found = known.get(mistake, {}).get(configuration)
    if not isinstance(found, Impossible):
        raise KeyError(f"{mistake}: no program for {configuration}, and no reason in {PATH.name}")
    return found.cannot
