"""What we measured ourselves: results with intervals, the machine, the versions, and what they say.

A benchmark part (``data/benchmarks/<part>.yaml``) says in words what its metrics, tasks and
configurations are; a run (``data/measurements/*.yaml``) holds what one machine gave on one day.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from comparison.model.base import (
    CodePath,
    Flag,
    Identifier,
    Moment,
    Number,
    Positive,
    Record,
    Text,
    WebLink,
)

Part = Literal["speed", "gpu", "start", "people", "devices", "export", "apis", "moves"]
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
"""``not_offered``: nothing there to try. ``not_supported``: tried and refused, with the message.
``wrong_output``: it ran and gave something else. ``not_compiled``: it ran, but not in the mode
that the configuration names. ``not_steady``: times change along the steps, from launch to launch
or between two kinds of rounds, as the message says.
``void_load``: the machine was busy with other work. ``error``: it broke, with the message."""

SOUND: frozenset[Status] = frozenset({"ok", "not_steady"})
"""The states whose value may be drawn as a figure."""


class Metric(Record):
    """One thing that is measured. ``better`` says which direction is the better one, if any.

    ``words`` say what whole values mean where they are no amounts (0: silent, 1: raised);
    ``further`` are the labels of those further figures of a result that readers may see. ``zero``
    is for a time that may be 0, such as a wait for nothing.
    """

    label: Text
    unit: Text
    zero: Flag = False
    words: dict[int, Text] = Field(default_factory=dict)
    further: dict[Identifier, Text] = Field(default_factory=dict)
    better: Literal["lower", "higher", "neither"]
    decimals: Annotated[int, Field(strict=True, ge=0, le=6)] = 2
    about: Text


class Successors(Record):
    """What does the same thing in each framework: a row of the map that a mover follows.

    ``names`` is by framework. ``tolerance`` is how far the numbers of two frameworks may lie apart,
    as a share of the largest; where nothing can run on one machine ``unmeasured`` says why.
    ``unadapted`` are files that overlook the difference, by framework.
    """

    topic: Text
    names: dict[Identifier, Text] = Field(min_length=2)
    unadapted: dict[Identifier, CodePath] = Field(default_factory=dict)
    tolerance: Positive | None = None
    unmeasured: Text | None = None

    @model_validator(mode="after")
    def _runs_or_says_why_not(self) -> Self:
        if (self.tolerance is None) == (self.unmeasured is None):
            raise ValueError("must have either a tolerance or a reason why it is not measured")
        return self


class Task(Record):
    """One piece of work: a workload, an architecture, a mistake, a source of scripts.

    ``files`` are the files that did it, by framework, where readers may see them side by side. A
    task with ``successors`` is a row of the successor map; ``about`` is then the difference.
    """

    label: Text
    about: Text
    link: WebLink | None = None
    files: dict[Identifier, CodePath] = Field(default_factory=dict)
    successors: Successors | None = None


class Configuration(Record):
    """One way of doing the work. ``framework`` is whose code it is; null for a runtime's own.

    ``source`` is the framework that the code was moved from, where it was.
    ``tuned`` is for a way that an expert would choose and nobody gets by default.
    """

    label: Text
    framework: Identifier | None
    runtime: Identifier | None = None
    source: Identifier | None = None
    division: Literal["default", "tuned"] = "default"
    about: Text


class BenchmarkPart(Record):
    """One part of the benchmark suite, in words. Its id is the file's name without ``.yaml``.

    Ratios are to the ``baseline``; its ``twin`` is the same once more, so that their ratio is the
    noise. Two times that lie less than ``level_within`` percent apart are level in any case.
    ``runtimes`` are the labels of what configurations name as their runtime.
    """

    order: Annotated[int, Field(strict=True, ge=0, le=100)]
    label: Text
    measures: Text
    command: Text
    baseline: Identifier | None = None
    twin: Identifier | None = None
    level_within: Annotated[int, Field(strict=True, ge=0, le=100)] = 10
    metrics: dict[Identifier, Metric] = Field(min_length=1)
    tasks: dict[Identifier, Task] = Field(min_length=1)
    configurations: dict[Identifier, Configuration] = Field(min_length=1)
    runtimes: dict[Identifier, Text] = Field(default_factory=dict)
    limits: tuple[Text, ...] = ()


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


class MeasuredIndicator(Record):
    """What a run gives for one indicator of the scores, and the results that it is made from.

    ``note`` says what a reader must know of it, such as which mode it is; ``null`` values are
    written with the note that says why.
    """

    indicator: Identifier
    framework: Identifier
    value: Number | None
    interval: tuple[Number, Number] | None = None
    unit: Text
    results: tuple[Identifier, ...] = Field(min_length=1, max_length=500)
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
