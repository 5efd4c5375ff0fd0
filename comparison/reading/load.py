"""From a data folder to a catalogue, or to every problem in it."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from comparison.catalogue import Catalogue
from comparison.model.benchmarks import BenchmarkPart, Part
from comparison.model.charts import Chart, ChartFile
from comparison.model.criteria import Criterion
from comparison.model.edition import Aliases, Edition
from comparison.model.evidence import (
    ClaimSection,
    Limits,
    Source,
    SourceFile,
    Statistic,
    StatisticFile,
)
from comparison.model.framework import Framework
from comparison.model.measurements import MeasurementRun
from comparison.model.method import Method
from comparison.model.personas import Persona, Questions, Requirement, RequirementFile
from comparison.model.texts import (
    AnswerFile,
    Attribute,
    AttributeFile,
    AttributeGroup,
    ContrastFile,
    Glossary,
    Texts,
)
from comparison.problems import CatalogueError, Problem
from comparison.reading.checks.references import check
from comparison.reading.folder import Folder, Loaded
from comparison.reading.yaml_file import YamlFile, read_text

Ranked = TypeVar("Ranked", Criterion, Persona, ClaimSection, BenchmarkPart)
Named = TypeVar("Named", Chart, Requirement, Attribute, AttributeGroup, Source, Statistic)

PROJECT_DATA = Path(__file__).resolve().parents[2] / "data"


def data_folder() -> Path:
    """The folder named by ``FRAMEFIT_DATA``, else the project's own."""
    return Path(os.environ.get("FRAMEFIT_DATA") or PROJECT_DATA)


def load(root: Path | None = None) -> Catalogue:
    """The catalogue in ``root`` (by default that of ``FRAMEFIT_DATA``).

    Raises CatalogueError with every problem found. Where files do not even validate, references
    between files are checked as far as the valid ones go.
    """
    folder = Folder(root or data_folder())
    problems = [*folder.problems, *check(folder)]
    if any(not problem.warning for problem in problems):
        raise CatalogueError(problems)
    try:
        return _catalogue(folder, tuple(sorted(problems)))
    except OSError as error:  # a file has gone or changed its kind since it was read
        name = Path(error.filename or "").name
        raise CatalogueError([Problem(name, 0, "", f"cannot be read: {error.strerror}")]) from error


def fingerprint(root: Path) -> str:
    """Eight hexadecimal digits over the names and contents of all YAML files and VERSION."""
    digest = hashlib.sha256()
    for path in sorted([*root.rglob("*.yaml"), root / "VERSION"]):
        if not path.is_file():  # reading a pipe would wait for ever
            continue
        content = path.read_bytes().replace(b"\r\n", b"\n")
        name = os.fsencode(path.relative_to(root).as_posix())
        digest.update(b"%b\n%d\n" % (name, len(content)))
        digest.update(content)
    return digest.hexdigest()[:8]


def _catalogue(folder: Folder, warnings: tuple[Problem, ...]) -> Catalogue:
    one, every = folder.one, folder.every
    edition = one(Edition)
    statistics = [
        (file.record, item) for file in every(StatisticFile) for item in file.record.statistics
    ]
    return Catalogue(
        version=folder.version,
        fingerprint=fingerprint(folder.root),
        edition=edition,
        method=one(Method),
        frameworks=_presented(every(Framework), edition.order),
        criteria=_ordered(every(Criterion)),
        personas=_ordered(every(Persona)),
        requirements=_by_id(one(RequirementFile).requirements),
        attributes=_by_id(one(AttributeFile).attributes),
        attribute_groups=_by_id(one(AttributeFile).groups),
        sections=tuple(_ordered(every(ClaimSection)).values()),
        sources=_by_id(item for file in every(SourceFile) for item in file.record.sources),
        statistics=_by_id(item for _, item in statistics),
        axes=MappingProxyType({item.id: file.axis for file, item in statistics}),
        topics=MappingProxyType({item.id: file.topic for file, item in statistics}),
        limits=one(Limits),
        benchmarks=cast(Mapping[Part, BenchmarkPart], _ordered(every(BenchmarkPart))),
        measurements=MappingProxyType({item.name: item.record for item in every(MeasurementRun)}),
        charts=_by_id(one(ChartFile).charts),
        chart_topics=one(ChartFile).topics,
        aliases=one(Aliases),
        questions=one(Questions),
        contrasts=one(ContrastFile).contrasts,
        answers=one(AnswerFile).answers,
        texts=one(Texts),
        terms=one(Glossary).terms,
        method_text=_method_text(folder.root),
        warnings=warnings,
    )


def _method_text(root: Path) -> str:
    """The method in words, Markdown; the project's own where the folder has none."""
    file = YamlFile("criteria/METHOD.md")
    folder = root if os.path.lexists(root / file.name) else PROJECT_DATA
    text = read_text(folder / file.name, file)
    if text is None:
        raise CatalogueError(file.problems)
    return text


def _presented(loaded: list[Loaded[Framework]], order: tuple[str, ...]) -> Mapping[str, Framework]:
    """In the edition's order, then by id; a name that is taken gets its file's id behind it."""
    rank = {name: place for place, name in enumerate(order)}
    ranked = sorted(loaded, key=lambda item: (rank.get(item.name, len(rank)), item.name))
    taken: set[str] = set()
    presented: dict[str, Framework] = {}
    for item in ranked:
        name = item.record.name
        name = f"{name} ({item.name})" if name in taken else name
        taken.add(name)
        presented[item.name] = item.record.model_copy(update={"name": name})
    return MappingProxyType(presented)


def _ordered(loaded: list[Loaded[Ranked]]) -> Mapping[str, Ranked]:
    ranked = sorted(loaded, key=lambda item: (item.record.order, item.name))
    return MappingProxyType({item.name: item.record for item in ranked})


def _by_id(items: Iterable[Named]) -> Mapping[str, Named]:
    return MappingProxyType({item.id: item for item in items})
