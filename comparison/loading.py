"""From a data folder to a catalogue, or to every problem in it."""

import hashlib
import os
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
from comparison.model.criteria import Criterion, Method
from comparison.model.evidence import ClaimSection, Limits, SourceFile, StatisticFile
from comparison.model.framework import Framework
from comparison.problems import CatalogueError, Problem, nearest, shown
from comparison.validation import record_of
from comparison.yaml_source import YamlFile, read_yaml

SINGLE_FILES: Mapping[str, type[BaseModel]] = {
    "edition": Edition,
    "method": Method,
    "attributes": AttributeFile,
    "requirements": RequirementFile,
    "contrasts": ContrastFile,
    "faq": AnswerFile,
    "texts": Texts,
    "limits": Limits,
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

PROJECT_DATA = Path(__file__).resolve().parent.parent / "data"
_FILE_STEM = r"abcdefghijklmnopqrstuvwxyz0123456789._-"


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
        self.version = self._version()
        for kind, model in SINGLE_FILES.items():
            self._read(kind, model, Path(f"{kind}.yaml"))
        for kind, model in FOLDERS.items():
            self._read_folder(kind, model)
        self._refuse_strangers()

    def one(self, kind: str) -> Any:
        """The record of a single file. Only where it is valid."""
        return self.records[kind][0].record

    def _version(self) -> str:
        try:
            text = (self.root / "VERSION").read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            self._problem("VERSION", "is missing or unreadable; expected one line such as 2026.11")
            return ""
        if len(text) > 20 or not text.replace(".", "").isdigit():
            self._problem("VERSION", f"found {shown(text)}, expected one line such as 2026.11")
        return text

    def _read_folder(self, kind: str, model: type[BaseModel]) -> None:
        folder = self.root / kind
        paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
        if not paths:
            self._problem(kind, "is missing or holds no .yaml file")
        for path in paths:
            self._read(kind, model, Path(kind) / path.name)

    def _read(self, kind: str, model: type[BaseModel], path: Path) -> None:
        file = read_yaml(self.root / path, path.as_posix())
        record = record_of(model, file)
        self.problems.extend(file.problems)
        stem = path.stem
        if not stem or stem.strip(_FILE_STEM) or not stem[0].isalnum():
            accepted = "small letters, digits, dots, dashes and underscores"
            self._problem(path.as_posix(), f"the file's name becomes an id: use {accepted}")
        elif record is not None:
            self.records[kind].append(Loaded(stem, file, record))

    def _refuse_strangers(self) -> None:
        """A misspelt file or folder must not be left out in silence."""
        known = {*(f"{name}.yaml" for name in SINGLE_FILES), *FOLDERS}
        for path in sorted(self.root.iterdir()) if self.root.is_dir() else []:
            is_data = path.is_dir() or path.suffix in (".yaml", ".yml")
            if is_data and path.name not in known and path.name not in ("verdicts", "measurements"):
                message = f"is no part of the data{nearest(path.name, known)}"
                self._problem(path.name, message)
        for path in sorted(self.root.glob("*/*.yml")):
            name = path.relative_to(self.root).as_posix()
            self._problem(name, f'is not read; name it "{path.stem}.yaml"')

    def _problem(self, name: str, message: str) -> None:
        self.problems.append(Problem(name, 1 if "." in name else 0, "", message))


def load(root: Path | None = None) -> Catalogue:
    """The catalogue in ``root`` (by default that of ``FRAMEFIT_DATA``).

    Raises CatalogueError with every problem found. Where files do not even validate, references
    between files are checked as far as the valid ones go.
    """
    from comparison.checks import check

    folder = Folder(root or data_folder())
    problems = [*folder.problems, *check(folder)]
    if any(not problem.warning for problem in problems):
        raise CatalogueError(problems)
    return _catalogue(folder, tuple(sorted(problems)))


def fingerprint(root: Path) -> str:
    """Eight hexadecimal digits over the names and contents of all YAML files and VERSION."""
    digest = hashlib.sha256()
    for path in sorted([*root.rglob("*.yaml"), root / "VERSION"]):
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.relative_to(root).as_posix()}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:8]


def _catalogue(folder: Folder, warnings: tuple[Problem, ...]) -> Catalogue:
    one, records = folder.one, folder.records
    statistics = [(file.record, item) for file in records["statistics"] for item in file.record.statistics]
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
        contrasts=one("contrasts").contrasts,
        answers=one("faq").answers,
        texts=one("texts"),
        warnings=warnings,
    )


def _presented(loaded: list[Loaded], order: tuple[str, ...]) -> dict[str, Any]:
    """In the edition's order, then by id."""
    rank = {name: place for place, name in enumerate(order)}
    ranked = sorted(loaded, key=lambda item: (rank.get(item.name, len(rank)), item.name))
    return {item.name: item.record for item in ranked}


def _ordered(loaded: list[Loaded]) -> dict[str, Any]:
    ranked = sorted(loaded, key=lambda item: (item.record.order, item.name))
    return {item.name: item.record for item in ranked}


def _by_id(items: Iterable[Any]) -> Mapping[str, Any]:
    return _frozen({item.id: item for item in items})


def _frozen(items: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(items)
