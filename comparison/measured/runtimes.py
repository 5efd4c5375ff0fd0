"""The runtime that each framework was measured with, where it is a runtime that does the work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from comparison.catalogue import Catalogue
from comparison.measured.indicators import Measured, measured_indicators
from comparison.measured.runs import by_id
from comparison.model.criteria import Indicator
from comparison.model.measurements import SOUND, BetterWay

PART: Final = "devices"


@dataclass(frozen=True, slots=True)
class MeasuredRuntime:
    """A framework with the runtime that its models ran in, and the figures that count there.

    ``figures`` are indicators with the values of our own run, heaviest first; ``better`` are those
    that another runtime gave with its models and that are better, in the same order.
    """

    framework: str
    runtime: str
    figures: tuple[tuple[Indicator, float], ...]
    better: tuple[tuple[Indicator, BetterWay], ...] = ()


def measured_runtimes(
    catalogue: Catalogue, frameworks: Sequence[str], indicators: Iterable[str]
) -> tuple[MeasuredRuntime, ...]:
    """One for each framework; empty where no indicator is a figure of a runtime, or one lacks it.

    ``indicators`` are those that count, the most important first; the runtime is the first one's.
    """
    wanted = [name for name in indicators if _of_a_runtime(catalogue, name)]
    found = [_measured(catalogue, name, wanted) for name in frameworks]
    known = tuple(item for item in found if item is not None)
    return known if len(known) == len(frameworks) else ()


def _of_a_runtime(catalogue: Catalogue, indicator: str) -> bool:
    found = measured_indicators(catalogue).get(indicator, {}).values()
    return {catalogue.measurements[item.run].part for item in found} == {PART}


def _measured(
    catalogue: Catalogue, framework: str, wanted: Iterable[str]
) -> MeasuredRuntime | None:
    every = measured_indicators(catalogue)
    found = [(name, every[name][framework]) for name in wanted if framework in every[name]]
    labels = [label for _, item in found if (label := _runtime(catalogue, item))]
    if not labels:
        return None
    named = [(catalogue.indicators[name], item.record) for name, item in found]
    return MeasuredRuntime(
        framework,
        labels[0],
        tuple((indicator, record.value or 0.0) for indicator, record in named),
        tuple((indicator, record.better) for indicator, record in named if record.better),
    )


def _runtime(catalogue: Catalogue, item: Measured) -> str | None:
    """The label of the runtime that gave a figure, None where its results name none."""
    part = catalogue.benchmarks[PART]
    results = by_id(catalogue, item.run)
    named = [results[name].configuration for name in item.record.results if name in results]
    found = [part.configurations[name].runtime for name in named if name in part.configurations]
    return next((part.runtimes.get(name, name) for name in found if name), None)


def taken_by(catalogue: Catalogue, frameworks: Sequence[str]) -> list[str]:
    """The labels of the runtimes in which models of every one of the frameworks ran soundly."""
    part = catalogue.benchmarks.get(PART)
    if part is None:
        return []
    ran: dict[str, set[str]] = {}
    for run in catalogue.measurements.values():
        for result in run.results if run.part == PART else ():
            how = part.configurations.get(result.configuration)
            if how and how.runtime and how.framework and result.status in SOUND:
                ran.setdefault(how.runtime, set()).add(how.framework)
    labels = {name: part.runtimes.get(name, name) for name in ran}
    return [labels[name] for name in part.runtimes if ran.get(name, set()) >= set(frameworks)]
