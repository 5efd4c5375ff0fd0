"""How two ways of doing the same work compare: faster, slower, or no measurable difference.

A difference is one only where the whole interval of the ratio lies further from 1 than the part's
own limit, and further than the same work done twice came to lie from itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from comparison.catalogue import Catalogue
from comparison.measured.runs import NamedRun
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.measurements import SOUND, Ratio, Result

Difference = Literal["less", "more", "level", "none"]
"""Less or more of what is measured than the baseline; ``none`` where there is no figure."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One way of doing a piece of work beside the baseline."""

    configuration: str
    label: str
    framework: str | None
    tuned: bool
    result: Result
    difference: Difference

    @property
    def ratio(self) -> Ratio | None:
        """The ratio to the baseline, where the result may be drawn."""
        return self.result.ratio if self.result.status in SOUND else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One piece of work on one machine, every way beside the baseline.

    ``noise`` is the ratio of the baseline to itself. ``baseline`` is None where it has no figure,
    and is of the framework ``baseline_of``.
    """

    task: str
    label: str
    baseline: Result | None
    noise: Ratio | None
    ways: tuple[Compared, ...]
    baseline_of: str | None = None

    @property
    def comparable(self) -> tuple[Compared, ...]:
        """The ways with a ratio or a failure; a figure alone, as of a page, stands in tables."""
        return tuple(way for way in self.ways if way.ratio or way.result.status not in SOUND)


def comparisons(
    catalogue: Catalogue,
    run: NamedRun,
    *,
    metric: str,
    threads: int | None,
    frameworks: Sequence[str],
) -> Iterator[Comparison]:
    """Every task of a run for one metric; only ways of the frameworks shown are in it.

    With ``threads`` None any number of threads will do.
    """
    part = catalogue.benchmarks[run.record.part]
    found = [
        result
        for result in run.record.results
        if result.metric == metric and threads in (None, result.threads)
    ]
    for task, about in part.tasks.items():
        mine = {result.configuration: result for result in found if result.task == task}
        if mine:
            yield _comparison(part, task, about.label, mine, frameworks)


def ways_with_baseline(
    part: BenchmarkPart, item: Comparison
) -> Iterator[tuple[str, str | None, Result]]:
    """Label, framework and result of the baseline and then of every way."""
    about = part.configurations.get(part.baseline or "")
    if item.baseline is not None and about is not None:
        yield about.label, about.framework, item.baseline
    for way in item.ways:
        yield way.label, way.framework, way.result


def _comparison(
    part: BenchmarkPart, task: str, label: str, found: dict[str, Result], frameworks: Sequence[str]
) -> Comparison:
    twin = found.get(part.twin or "")
    noise = twin.ratio if twin and twin.status in SOUND else None
    ways = [
        _compared(part, name, found[name], noise)
        for name, about in part.configurations.items()
        if name in found
        and name not in (part.baseline, part.twin)
        and (about.framework is None or about.framework in frameworks)
    ]
    baseline = found.get(part.baseline or "")
    sound = baseline if baseline is not None and baseline.status in SOUND else None
    known = part.configurations.get(part.baseline or "")
    return Comparison(task, label, sound, noise, tuple(ways), known.framework if known else None)


def _compared(part: BenchmarkPart, name: str, result: Result, noise: Ratio | None) -> Compared:
    about = part.configurations[name]
    tuned = about.division == "tuned"
    ratio = result.ratio if result.status in SOUND else None
    difference = difference_of(ratio, noise, within=part.level_within) if ratio else "none"
    label = f"{about.label} (tuned)" if tuned else about.label
    return Compared(name, label, about.framework, tuned, result, difference)


def difference_of(ratio: Ratio, noise: Ratio | None, *, within: int) -> Difference:
    """What a ratio says, given the noise and the percent within which all is level, 0 or more."""
    factor = level_factor(noise, within=within)
    if ratio.low > factor:
        return "more"
    return "less" if ratio.high < 1 / factor else "level"


def level_factor(noise: Ratio | None, *, within: int) -> float:
    """How many times as much, or as little, still counts as level: 1 or more.

    The noise reaches as far as the end of its interval that lies farther from 1, on whichever side:
    a twin that is itself off by half shows that such a difference comes of nothing.
    """
    limit = 1 + within / 100
    return max(limit, noise.high, 1 / noise.low) if noise else limit


def twin_apart(noise: Ratio | None, *, within: int) -> bool:
    """Whether the same work done twice differed by more than the percentage, beyond chance."""
    limit = 1 + within / 100
    return noise is not None and (noise.low > limit or noise.high < 1 / limit)
