"""Checks of a run by itself: its file's name, times that can be, ratios that fit their values."""

import re
from collections.abc import Iterator, Mapping, Sequence

from comparison.model.benchmarks import BenchmarkPart, Metric
from comparison.model.measurements import MeasurementRun, Result
from comparison.problems import Problem, shown
from comparison.reading.folder import Loaded

Run = Loaded[MeasurementRun]

TIMES = frozenset({"ms", "s"})
"""The units of times."""
APART = 3.0
"""How far a ratio may lie from the quotient of its two values, either way.

It is taken round by round, so that it may differ from the quotient of the medians; in the runs that
there are it does by a third at most.
"""


def check_runs(runs: Sequence[Run], parts: Mapping[str, BenchmarkPart]) -> Iterator[Problem]:
    """Problems of runs that are valid records and yet cannot be what a machine gave."""
    first: dict[tuple[str, ...], Run] = {}
    for run in sorted(runs, key=lambda run: (len(run.name), run.name)):  # -2 after none
        yield from _name(run)
        earlier = first.setdefault(_moment(run), run)
        if earlier is not run:
            message = f"is the run of {shown(earlier.file.name)} once more; keep one of them"
            yield run.file.problem(("started",), message)
        part = parts.get(run.record.part)
        if part is not None:
            yield from _times(run, part)
        yield from _ratios(run)


def _moment(run: Run) -> tuple[str, ...]:
    return run.record.machine.id, run.record.part, run.record.started


def _name(run: Run) -> Iterator[Problem]:
    """The file's name says what is in it: a copy under another name would be another run."""
    machine, part, started = _moment(run)
    stem = f"{machine}-{started[:10]}-{part}"
    if not re.fullmatch(rf"{re.escape(stem)}(?:-[1-9][0-9]*)?", run.name):
        accepted = f'"{stem}.yaml", or with -2, -3 and so on before .yaml'
        message = f"found the name {shown(f'{run.name}.yaml')}, expected {accepted}"
        yield run.file.problem((), message)


def _times(run: Run, part: BenchmarkPart) -> Iterator[Problem]:
    """Nothing takes less than no time, and only some metrics may be 0."""
    for index, result in enumerate(run.record.results):
        metric = part.metrics.get(result.metric)
        if metric is None or metric.unit not in TIMES:
            continue
        for key, value in (("value", result.value), ("interval", (result.interval or (None,))[0])):
            if value is not None and not _can_be(value, metric):
                accepted = "a time of 0 or more" if metric.zero else "a time above 0"
                message = f"found {value:g} {metric.unit}, expected {accepted}"
                yield run.file.problem(("results", index, key), message)


def _can_be(value: float, metric: Metric) -> bool:
    return value > 0 or (value == 0 and metric.zero)


def _ratios(run: Run) -> Iterator[Problem]:
    """A ratio must be near what its own value and that of the other are to each other."""
    known = {_alike(result, result.configuration): result for result in run.record.results}
    for index, result in enumerate(run.record.results):
        other = known.get(_alike(result, result.ratio.to)) if result.ratio else None
        if result.ratio is None or other is None or not result.value or not other.value:
            continue
        quotient = result.value / other.value
        if not quotient / APART <= result.ratio.value <= quotient * APART:
            message = (
                f"found {result.ratio.value:g}, but {result.value:g} over {other.value:g} is "
                f"{quotient:.4g}; expected {quotient / APART:.4g} to {quotient * APART:.4g}, "
                f"a third to {APART:g} times that"
            )
            yield run.file.problem(("results", index, "ratio", "value"), message)


def _alike(result: Result, configuration: str) -> tuple[str, str, int | None, str]:
    return result.metric, result.task, result.threads, configuration
