"""What stands in a data folder: every file read, as valid records by kind, and the problems."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

from comparison.model.base import IDENTIFIER
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.charts import ChartFile
from comparison.model.criteria import Criterion
from comparison.model.edition import Aliases, Edition
from comparison.model.evidence import ClaimSection, Limits, SourceFile, StatisticFile
from comparison.model.framework import Framework
from comparison.model.measurements import MeasurementRun
from comparison.model.method import Method
from comparison.model.personas import Persona, Questions, RequirementFile
from comparison.model.texts import AnswerFile, AttributeFile, ContrastFile, Glossary, Texts
from comparison.problems import Problem, nearest, printable, shown
from comparison.reading.parsing import parse_yaml
from comparison.reading.records import record_of
from comparison.reading.yaml_file import YamlFile, read_text

SINGLE_FILES: Mapping[str, type[BaseModel]] = {
    "edition": Edition,
    "thresholds": Method,
    "attributes": AttributeFile,
    "requirements": RequirementFile,
    "contrasts": ContrastFile,
    "faq": AnswerFile,
    "texts": Texts,
    "glossary": Glossary,
    "limits": Limits,
    "charts": ChartFile,
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
    "benchmarks": BenchmarkPart,
    "measurements": MeasurementRun,
}
"""The folders, and what each of their YAML files holds."""
OPTIONAL = frozenset({"benchmarks", "measurements"})
"""The folders that a data folder may do without."""


_KINDS = {model: kind for kind, model in (*SINGLE_FILES.items(), *FOLDERS.items())}
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}")
_FORMER = {"figures.yaml": "charts.yaml", "method.yaml": "thresholds.yaml"}
_OTHER_FOLDERS = ("verdicts",)
KEPT = 256
"""So many files stay read: when one of them changes, the others need not be read again."""


R = TypeVar("R", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[R]):
    """A valid record with the file that it came from. ``name`` is the file's stem."""

    name: str
    file: YamlFile
    record: R


class Folder:
    """What was read from one data folder: valid records by kind, and all problems so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.records: dict[str, list[Loaded[Any]]] = {kind: [] for kind in _KINDS.values()}
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

    def every(self, model: type[R]) -> list[Loaded[R]]:
        """The valid records of a model, in the order of their files' names."""
        return cast(list[Loaded[R]], self.records[_KINDS[model]])

    def one(self, model: type[R]) -> R:
        """The record of a single file. Only where it is valid."""
        return self.every(model)[0].record

    def files(self) -> dict[tuple[str, str], str]:
        """The file of every claim and every statistic, by kind and id."""
        return {
            (kind, item.id): loaded.file.name
            for kind in ("claims", "statistics")
            for loaded in self.records[kind]
            for item in getattr(loaded.record, kind)
        }

    def _read_version(self) -> None:
        file = YamlFile("VERSION")
        text = (read_text(self.root / "VERSION", file) or "").strip()
        if not file.problems and not _VERSION.fullmatch(text):
            file.refuse(1, f"found {shown(text)}, expected one line such as 2026.11")
        self.problems.extend(file.problems)
        self.version = text

    def _read_folder(self, kind: str, model: type[BaseModel]) -> None:
        entries = self._entries(kind) if os.path.isdir(self.root / kind) else []
        if kind not in OPTIONAL and not any(path.suffix == ".yaml" for path in entries):
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
        file, record = _read_as(model, self.root / path, printable(path.as_posix()))
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
                today = _FORMER.get(path.name)
                hint = f'; it is "{today}" today' if today else nearest(path.name, known)
                message = f"is no part of the data{hint}"
                self._problem(path.name, message)

    def _problem(self, name: str, message: str) -> None:
        self.problems.append(Problem(printable(name), 1 if "." in name else 0, "", message))


def _read_as(model: type[R], path: Path, name: str) -> tuple[YamlFile, R | None]:
    unread = YamlFile(name)
    text = read_text(path, unread)
    return (unread, None) if text is None else _record_in(model, text, name)


@lru_cache(maxsize=KEPT)
def _record_in(model: type[R], text: str, name: str) -> tuple[YamlFile, R | None]:
    """Records are frozen and a file is only asked afterwards, so both can be shared."""
    file = parse_yaml(text, name)
    return file, record_of(model, file)
