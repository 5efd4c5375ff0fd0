"""Checks of our own measurements: every name is explained, every indicator has its results."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from comparison.measured.install import version_in
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.evidence import ClaimSection, OwnFigures
from comparison.model.framework import Framework
from comparison.model.measurements import MeasurementRun, Result
from comparison.problems import Problem, nearest, shown
from comparison.reading.checks.runs import check_runs
from comparison.reading.folder import Folder, Loaded
from comparison.reading.ids import Ids
from comparison.reading.yaml_file import Place

ROOT = Path(__file__).resolve().parents[3]


def check_measurements(folder: Folder, ids: Ids) -> Iterator[Problem]:
    """Problems of the runs in measurements/, against the parts in benchmarks/."""
    parts = {loaded.name: loaded.record for loaded in folder.every(BenchmarkPart)}
    for loaded in folder.every(BenchmarkPart):
        yield from _baseline(loaded)
        yield from _files(loaded, ids)
    for run in folder.every(MeasurementRun):
        part = parts.get(run.record.part)
        for index, result in enumerate(run.record.results):
            if part is not None:
                yield from _explained(run, ("results", index), result, part)
        yield from _results(run)
    yield from check_runs(folder.every(MeasurementRun), parts)
    yield from _installed(folder)
    for section in folder.every(ClaimSection):
        for index, claim in enumerate(section.record.claims):
            for number, figures in enumerate(claim.measured):
                place = ("claims", index, "measured", number)
                yield from _known(section, place, figures, parts)


def _known(
    loaded: Loaded[Any], place: Place, figures: OwnFigures, parts: Mapping[str, BenchmarkPart]
) -> Iterator[Problem]:
    """A statement's figures of ours must be of a part, metric and task that there are."""
    part = parts.get(figures.part)
    if part is None:
        yield loaded.file.problem((*place, "part"), _unknown("benchmark part", figures.part, parts))
        return
    named: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("metric", part.metrics),
        ("task", part.tasks),
    )
    for key, known in named:
        name = getattr(figures, key)
        if name not in known:
            yield loaded.file.problem((*place, key), _unknown(key, name, known))


def _installed(folder: Folder) -> Iterator[Problem]:
    """What a newcomer is told to install should be what a program of ours ran with; a data folder
    that holds other runs is sound, and its pages say that nothing was measured."""
    every = [run.record.environments for run in folder.every(MeasurementRun)]
    known = {name: found for environments in every for name, found in environments.items()}
    for loaded in folder.every(Framework):
        install = loaded.record.first_steps.install
        if install is None or not known:
            continue
        place: Place = ("first_steps", "install")
        found = known.get(install.environment)
        if found is None:
            message = _unknown("environment", install.environment, known)
            yield loaded.file.problem((*place, "environment"), message, warning=True)
            continue
        for index, package in enumerate(install.packages):
            if version_in(found, package) is None:
                message = f"{shown(package)} is no package of {shown(install.environment)}"
                message += nearest(package, found.packages)
                yield loaded.file.problem((*place, "packages", index), message, warning=True)


def _baseline(loaded: Loaded[BenchmarkPart]) -> Iterator[Problem]:
    known = loaded.record.configurations
    for key in ("baseline", "twin"):
        name = getattr(loaded.record, key)
        if name is not None and name not in known:
            yield loaded.file.problem((key,), _unknown("configuration", name, known))


def _files(loaded: Loaded[BenchmarkPart], ids: Ids) -> Iterator[Problem]:
    """Code that is shown must be there, under the id of a framework."""
    for name, task in loaded.record.tasks.items():
        for framework, path in task.files.items():
            place = ("tasks", name, "files", framework)
            yield from ids.missing(loaded, place, "subjects", framework)
            if not (ROOT / path).is_file():
                yield loaded.file.problem(place, f"no file {shown(path)} is in the project")


def _explained(
    run: Loaded[Any], place: Place, result: Result, part: BenchmarkPart
) -> Iterator[Problem]:
    named: dict[str, tuple[str, Mapping[str, object]]] = {
        "metric": (result.metric, part.metrics),
        "task": (result.task, part.tasks),
        "configuration": (result.configuration, part.configurations),
    }
    for key, (name, known) in named.items():
        if name not in known:
            yield run.file.problem((*place, key), _unknown(key, name, known))
    if result.ratio is not None and result.ratio.to not in part.configurations:
        message = _unknown("configuration", result.ratio.to, part.configurations)
        yield run.file.problem((*place, "ratio", "to"), message)


def _results(run: Loaded[MeasurementRun]) -> Iterator[Problem]:
    """Results that have the id of another, and indicators that name results which are not there."""
    taken = Counter(result.id for result in run.record.results)
    for index, result in enumerate(run.record.results):
        if taken[result.id] > 1:
            message = f"the id {shown(result.id)} is taken by another result of this run"
            yield run.file.problem(("results", index, "id"), message)
    for index, indicator in enumerate(run.record.indicators):
        for number, name in enumerate(indicator.results):
            if name not in taken:
                place = ("indicators", index, "results", number)
                yield run.file.problem(place, _unknown("result", name, taken))


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> str:
    return f"no {kind} has the id {shown(name)}{nearest(name, known)}"
