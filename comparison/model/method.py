"""The method's constants: every threshold, each with the reason why it lies there."""

from collections.abc import Iterable
from typing import Annotated, Generic, Literal, TypeVar, get_args

from pydantic import AfterValidator, Field

from comparison.model.base import Number, Record, Share, Text, Whole
from comparison.model.evidence import Trust

Points = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=10)]
Credit = Literal["own", "via", "experimental", "no"]
N = TypeVar("N", bound=float)


class Doubt(Record):
    """Points by which evidence of a kind may be off, each way, and why."""

    points: Points
    reason: Text


class Threshold(Record, Generic[N]):
    """A limit of the method and why it lies there."""

    value: N
    reason: Text


def _every_trust(given: dict[Trust, Doubt]) -> dict[Trust, Doubt]:
    _complete(given, get_args(Trust))
    return given


def _every_credit(given: dict[Credit, float]) -> dict[Credit, float]:
    _complete(given, get_args(Credit))
    return given


def _complete(given: Iterable[str], expected: Iterable[str]) -> None:
    missing = [name for name in expected if name not in set(given)]
    if missing:
        raise ValueError(f"found nothing for {', '.join(missing)}; each one is expected")


class Method(Record):
    """The method's constants. The formulas are in the code; every number is here."""

    version: Text
    trust: Annotated[dict[Trust, Doubt], AfterValidator(_every_trust)]
    age: Doubt
    age_years: Annotated[int, Field(strict=True, gt=0, le=20)]
    proxy: Doubt
    unknown_spread: Threshold[Points]
    enough_coverage: Threshold[Share]
    enough_weight: Threshold[Annotated[Number, Field(ge=0, le=100)]]
    state_credit: Annotated[dict[Credit, Share], AfterValidator(_every_credit)]
    near_concentration: Threshold[Annotated[Whole, Field(gt=0, le=200)]]
    doubt_draws: Threshold[Annotated[Whole, Field(gt=0, le=10_000)]]
    winner_draws: Threshold[Annotated[Whole, Field(gt=0, le=100_000)]]
    winner_seed: Threshold[Annotated[Whole, Field(ge=0)]]
    cannot_say_agree: Threshold[Share]
    cannot_say_margin: Threshold[Points]
    clear_agree: Threshold[Share]
    clear_near: Threshold[Share]
    clear_margin: Threshold[Points]
    weights_hardly_matter: Threshold[Share]
