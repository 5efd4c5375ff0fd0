"""What we measured ourselves: a run (``data/measurements/*.yaml``) holds what one machine gave on
one day, results with intervals, the machine, the versions, and what they say."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from comparison.model.base import Flag, Identifier, Moment, Number, Positive, Record, Text
from comparison.model.benchmarks import Part

Status = Literal[
    "ok",
    "not_offered",
    "not_supported",
    "wrong_output",
    "not_compiled",
    "not_steady",
    "void_load",
    "not_measured",
    "error",
]
"""``not_offered``: nothing there to try. ``not_supported``: tried and refused. ``wrong_output``: it
ran and gave something else. ``not_compiled``: it ran, but not in the mode that the configuration
names. ``not_steady``: times change along the steps, from launch to launch or between two kinds of
rounds. ``void_load``: the machine was busy with other work. ``error``: it broke. Each but ``ok``
has a message."""

SOUND: frozenset[Status] = frozenset({"ok", "not_steady"})
"""The states whose value may be drawn as a figure."""


class Machine(Record):
    """The machine that measured. ``id`` begins the names of its files."""

    id: Identifier
    label: Text
    processor: Text
    cores: Annotated[int, Field(strict=True, ge=1, le=4096)]
    memory_gib: Positive
    virtual: Flag
    system: Text
    gpu: Text | None = None


class Conditions(Record):
    """How busy the machine was: load averages, and the shares of a core that others took."""

    load_before: Number
    load_after: Number
    others_share: Number
    steal_share: Number


class Environment(Record):
    """One virtual environment: its Python and the exact version of each package in it."""

    python: Text
    packages: dict[Text, Text]


class Ratio(Record):
    """A value over that of the configuration ``to`` in the same rounds, with its 95 % interval."""

    to: Identifier
    value: Positive
    low: Positive
    high: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.value <= self.high:
            raise ValueError("must lie within its own interval")
        return self


def _within(value: float | None, interval: tuple[float, float] | None) -> None:
    if interval and (value is None or not interval[0] <= value <= interval[1]):
        raise ValueError("must have a value that lies within its interval")


class Result(Record):
    """One result: a figure with its interval, or a named failure with its message.

    ``also`` holds further figures of the same result, by a name that carries the unit (``p90_ms``).
    """

    id: Identifier
    metric: Identifier
    task: Identifier
    configuration: Identifier
    threads: Annotated[int, Field(strict=True, ge=1, le=4096)] | None = None
    status: Status = "ok"
    value: Number | None = None
    interval: tuple[Number, Number] | None = None
    ratio: Ratio | None = None
    message: Text | None = None
    also: dict[Identifier, Number | Text] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _a_figure_or_a_named_failure(self) -> Self:
        if self.status == "ok" and self.value is None:
            raise ValueError("has the status ok, so it must have a value")
        if self.status != "ok" and self.message is None:
            raise ValueError(f"has the status {self.status}, so it must have a message")
        _within(self.value, self.interval)
        if self.ratio and self.ratio.to == self.configuration:
            raise ValueError("must not have a ratio to itself")
        return self


class BetterWay(Record):
    """The figure that another runtime gave with the same framework's models, where it is better."""

    value: Number
    runtime: Text
    results: tuple[Identifier, ...] = Field(min_length=1, max_length=500)


class MeasuredIndicator(Record):
    """What a run gives for one indicator of the scores, and the results that it is made from.

    ``note`` says what a reader must know of it, such as which mode it is; ``null`` values are
    written with the note that says why. ``better`` widens the range of the score and no more.
    """

    indicator: Identifier
    framework: Identifier
    value: Number | None
    interval: tuple[Number, Number] | None = None
    unit: Text
    results: tuple[Identifier, ...] = Field(min_length=1, max_length=500)
    better: BetterWay | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _within_its_interval(self) -> Self:
        _within(self.value, self.interval)
        return self


_CUT_OFF = (
    'the key "ended" is missing; it is the last line of a run that was written whole, '
    "so this file was cut off"
)


class MeasurementRun(Record):
    """One run of one part on one machine. ``ended`` is written last, though read anywhere."""

    part: Part
    machine: Machine
    started: Moment
    ended: Moment
    suite: Text
    conditions: Conditions
    environments: dict[Identifier, Environment]
    settings: dict[Text, Text | Number] = Field(default_factory=dict)
    results: tuple[Result, ...] = Field(min_length=1)
    indicators: tuple[MeasuredIndicator, ...] = ()
    notes: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _is_whole(cls, data: Any) -> Any:
        if isinstance(data, dict) and "ended" not in data:
            raise ValueError(_CUT_OFF)
        return data

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.ended < self.started:
            raise ValueError("must not end before it began")
        return self
