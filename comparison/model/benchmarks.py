"""What is measured: a part (``data/benchmarks/<part>.yaml``) names its metrics, tasks and ways."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from comparison.model.base import CodePath, Flag, Identifier, Positive, Record, Text, WebLink

Part = Literal["speed", "gpu", "start", "people", "devices", "export", "apis", "moves"]


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
