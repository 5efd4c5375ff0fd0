"""From a data folder to a catalogue, or to every problem in it."""

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from comparison.catalogue import Catalogue
from comparison.model.audience import (
    AnswerFile,
    AttributeFile,
    ContrastFile,
    Edition,
    Persona,
    RequirementFile,
    Texts,
)
from comparison.model.base import IDENTIFIER
from comparison.model.charts import FigureFile
from comparison.model.choices import Aliases, Questions
from comparison.model.criteria import Criterion, Method
from comparison.model.evidence import ClaimSection, Limits, SourceFile, StatisticFile
from comparison.model.framework import Framework
from comparison.problems import CatalogueError, Problem, nearest, printable, shown
from comparison.reading.records import record_of
from comparison.reading.yaml_file import YamlFile, read_text, read_yaml

SINGLE_FILES: Mapping[str, type[BaseModel]] = {
    "edition": Edition,
    "method": Method,
    "attributes": AttributeFile,
    "requirements": RequirementFile,
    "contrasts": ContrastFile,
    "faq": AnswerFile,
    "texts": Texts,
    "limits": Limits,
    "figures": FigureFile,
    "aliases": Aliases,
    "questions": Questions,
}
"""The files of which there is exactly one."""

FOLDERS: Mapping[str, type[BaseModel]] = {
    "frameworks": Framework,
    "criteria": Criterion,
    "personas": Persona,
    "claims": ClaimSection,
    "sources": SourceFile,
    "statistics": StatisticFile,
}
"""The folders, and what each of their YAML files holds."""

PROJECT_DATA = Path(__file__).resolve().parents[2] / "data"
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}")
_OTHER_FOLDERS = ("verdicts", "measurements")


def data_folder() -> Path:
    """The folder named by ``FRAMEFIT_DATA``, else the project's own."""
    return Path(os.environ.get("FRAMEFIT_DATA") or PROJECT_DATA)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A valid record with the file that it came from. ``name`` is the file's stem."""

    name: str
    file: YamlFile
    record: Any


class Folder:
    """What was read from one data folder: valid records by kind, and all problems so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.records: dict[str, list[Loaded]] = {kind: [] for kind in (*SINGLE_FILES, *FOLDERS)}
        self.version = ""
        if not os.path.isdir(root):
            message = "is no folder; expected one with VERSION, edition.yaml, frameworks and so on"
            self._problem(printable(root.name) or ".", message)
            return
        self._read_version()
        for kind, model in SINGLE_FILES.items():
            self._read(kind, model, Path(f"{kind}.yaml"))
        for kind, model in FOLDERS.items():
            self._read_folder(kind, model)
        self._refuse_strangers()

    def one(self, kind: str) -> Any:
        """The record of a single file. Only where it is valid."""
        return self.records[kind][0].record

    def _read_version(self) -> None:
        file = YamlFile("VERSION")
        text = (read_text(self.root / "VERSION", file) or "").strip()
        if not file.problems and not _VERSION.fullmatch(text):
            file.refuse(1, f"found {shown(text)}, expected one line such as 2026.11")
        self.problems.extend(file.problems)
        self.version = text

    def _read_folder(self, kind: str, model: type[BaseModel]) -> None:
        entries = self._entries(kind) if os.path.isdir(self.root / kind) else []
        if not any(path.suffix == ".yaml" for path in entries):
            self._problem(kind, "is missing or holds no .yaml file")
        for path in entries:
            if path.suffix == ".yaml":
                self._read(kind, model, path)
            elif path.suffix.lower() in (".yaml", ".yml"):
                self._problem(path.as_posix(), f'is not read; name it "{path.stem.lower()}.yaml"')
            elif os.path.isdir(self.root / path):
                self._problem(path.as_posix(), f"is not read; files stand in {kind} itself")

    def _entries(self, folder: str) -> list[Path]:
        """What a folder holds, relative to the root."""
        try:
            return [Path(folder, name) for name in sorted(os.listdir(self.root / folder))]
        except OSError as error:
            self._problem(folder or self.root.name, f"cannot be opened: {error.strerror}")
            return []

    def _read(self, kind: str, model: type[BaseModel], path: Path) -> None:
        file = read_yaml(self.root / path, printable(path.as_posix()))
        record = record_of(model, file)
        self.problems.extend(file.problems)
        if not re.fullmatch(IDENTIFIER, path.stem) or len(path.stem) > 80:
            accepted = "small letters, digits, dots, dashes and underscores"
            self._problem(path.as_posix(), f"the file's name becomes an id: use {accepted}")
        elif record is not None:
            self.records[kind].append(Loaded(path.stem, file, record))

    def _refuse_strangers(self) -> None:
        """A misspelt file or folder must not be left out in silence."""
        known = {*(f"{name}.yaml" for name in SINGLE_FILES), *FOLDERS}
        for path in self._entries(""):
            is_data = os.path.isdir(self.root / path) or path.suffix.lower() in (".yaml", ".yml")
            if is_data and path.name not in known and path.name not in _OTHER_FOLDERS:
                message = f"is no part of the data{nearest(path.name, known)}"
                self._problem(path.name, message)

    def _problem(self, name: str, message: str) -> None:
        self.problems.append(Problem(printable(name), 1 if "." in name else 0, "", message))


def load(root: Path | None = None) -> Catalogue:
    """The catalogue in ``root`` (by default that of ``FRAMEFIT_DATA``).

    Raises CatalogueError with every problem found. Where files do not even validate, references
    between files are checked as far as the valid ones go.
    """
    from comparison.reading.references import check

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
    one, records = folder.one, folder.records
    statistics = [
        (file.record, item) for file in records["statistics"] for item in file.record.statistics
    ]
    return Catalogue(
        version=folder.version,
        fingerprint=fingerprint(folder.root),
        edition=one("edition"),
        method=one("method"),
        frameworks=_frozen(_presented(records["frameworks"], one("edition").order)),
        criteria=_frozen(_ordered(records["criteria"])),
        personas=_frozen(_ordered(records["personas"])),
        requirements=_by_id(one("requirements").requirements),
        attributes=_by_id(one("attributes").attributes),
        sections=tuple(_ordered(records["claims"]).values()),
        sources=_by_id(item for file in records["sources"] for item in file.record.sources),
        statistics=_by_id(item for _, item in statistics),
        axes=_frozen({item.id: file.axis for file, item in statistics}),
        topics=_frozen({item.id: file.topic for file, item in statistics}),
        limits=one("limits"),
        figures=one("figures"),
        aliases=one("aliases"),
        questions=one("questions"),
        contrasts=one("contrasts").contrasts,
        answers=one("faq").answers,
        texts=one("texts"),
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


def _presented(loaded: list[Loaded], order: tuple[str, ...]) -> dict[str, Any]:
    """In the edition's order, then by id; a name that is taken gets its file's id behind it."""
    rank = {name: place for place, name in enumerate(order)}
    ranked = sorted(loaded, key=lambda item: (rank.get(item.name, len(rank)), item.name))
    taken: set[str] = set()
    presented: dict[str, Any] = {}
    for item in ranked:
        name = item.record.name
        name = f"{name} ({item.name})" if name in taken else name
        taken.add(name)
        presented[item.name] = item.record.model_copy(update={"name": name})
    return presented


def _ordered(loaded: list[Loaded]) -> dict[str, Any]:
    ranked = sorted(loaded, key=lambda item: (item.record.order, item.name))
    return {item.name: item.record for item in ranked}


def _by_id(items: Iterable[Any]) -> Mapping[str, Any]:
    return _frozen({item.id: item for item in items})


def _frozen(items: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(items)
