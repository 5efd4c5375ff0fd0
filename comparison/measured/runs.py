"""The runs there are: the newest of each part on each machine, and the one before it."""

from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.model.benchmarks import Part
from comparison.model.measurements import MeasurementRun, Result


@dataclass(frozen=True, slots=True)
class NamedRun:
    """A run with the name of its file."""

    name: str
    record: MeasurementRun

    @property
    def day(self) -> str:
        """The day on which it began: ``2026-11-26``."""
        return self.record.started[:10]


@cached(most=16)
def runs(catalogue: Catalogue, part: Part) -> tuple[NamedRun, ...]:
    """All runs of a part, the newest first."""
    found = [
        NamedRun(name, record)
        for name, record in catalogue.measurements.items()
        if record.part == part
    ]
    return tuple(sorted(found, key=lambda run: (run.record.started, run.name), reverse=True))


def newest(catalogue: Catalogue, part: Part) -> tuple[NamedRun, ...]:
    """The newest run of a part on each machine, the newest machine first."""
    by_machine: dict[str, NamedRun] = {}
    for run in runs(catalogue, part):
        by_machine.setdefault(run.record.machine.id, run)
    return tuple(by_machine.values())


SOURCES = "sources_sha256"
"""The setting that holds the digest of the code that measured."""


def before(catalogue: Catalogue, run: NamedRun) -> NamedRun | None:
    """The last run before this one of the same part on the same machine with the same packages:
    the last with the same code of the suite, else the last with earlier code."""
    older = [
        other
        for other in runs(catalogue, run.record.part)
        if other.record.started < run.record.started
        and other.record.machine.id == run.record.machine.id
        and other.record.environments == run.record.environments
    ]
    return next((other for other in older if same_code(run, other)), older[0] if older else None)


def same_code(one: NamedRun, other: NamedRun) -> bool:
    """Whether two runs were made by the same code of the suite."""
    return one.record.settings.get(SOURCES) == other.record.settings.get(SOURCES)


@cached(most=32)
def by_id(catalogue: Catalogue, name: str) -> dict[str, Result]:
    """The results of the run with this file name, by their ids."""
    return {result.id: result for result in catalogue.measurements[name].results}
