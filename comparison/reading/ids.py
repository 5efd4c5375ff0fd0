"""The ids that the data files give, and which of those asked for are missing or taken twice."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from comparison.model.edition import Edition
from comparison.problems import MAX_PROBLEMS, Problem, nearest, shown
from comparison.reading.folder import Folder, Loaded
from comparison.reading.yaml_file import Place

_LISTS = {
    "claims": ("claims", "claims"),
    "sources": ("sources", "sources"),
    "statistics": ("statistics", "statistics"),
    "requirements": ("requirements", "requirements"),
    "attributes": ("attributes", "attributes"),
    "indicators": ("criteria", "indicators"),
    "contrasts": ("contrasts", "contrasts"),
    "answers": ("faq", "answers"),
    "reasons": ("texts", "why"),
    "learning paths": ("texts", "learning_paths"),
    "cautions": ("limits", "cautions"),
    "terms": ("glossary", "terms"),
    "questions": ("questions", "questions"),
}
"""What has ids: the kind of file and the key of the list they stand in."""

_SINGULAR = {"criteria": "criterion", "subjects": "framework", "benchmarks": "benchmark part"}


class Ids:
    """The ids of every kind. A kind with an invalid file accepts any id, to blame no other file."""

    def __init__(self, folder: Folder) -> None:
        self.known: dict[str, dict[str, tuple[str, int]]] = {}
        self.duplicates: list[Problem] = []
        self.told: Counter[str] = Counter()
        self.incomplete = {
            kind for kind in folder.records if any(_of_kind(p.file, kind) for p in folder.problems)
        }
        for kind, (files, key) in _LISTS.items():
            self._collect(kind, folder.records[files], key)
        for kind in ("frameworks", "criteria", "personas", "benchmarks"):
            self.known[kind] = {item.name: (item.file.name, 1) for item in folder.records[kind]}
        if "criteria" in self.incomplete:
            self.incomplete.add("indicators")
        order = folder.one(Edition).order if folder.every(Edition) else ()
        self.known["subjects"] = {name: ("", 0) for name in (*order, *self.known["frameworks"])}
        if self.incomplete & {"edition", "frameworks"}:
            self.incomplete.add("subjects")

    def _collect(self, kind: str, files: Iterable[Loaded[Any]], key: str) -> None:
        known = self.known[kind] = {}
        for loaded in files:
            for index, item in enumerate(getattr(loaded.record, key)):
                place: Place = (key, index, "id")
                if item.id in known:
                    file, line = known[item.id]
                    message = f"the id {shown(item.id)} is taken, see {file}:{line}"
                    self.duplicates.append(loaded.file.problem(place, message))
                known.setdefault(item.id, (loaded.file.name, loaded.file.line(place)))

    def missing(self, loaded: Loaded[Any], place: Place, kind: str, name: str) -> Iterator[Problem]:
        """The problem that no ``kind`` has the id ``name``, where that is so."""
        known = self.known[kind]
        if name in known or kind in self.incomplete:
            return
        self.told[loaded.file.name] += 1
        if self.told[loaded.file.name] <= MAX_PROBLEMS + 1:  # the nearest of many ids takes time
            singular = _SINGULAR.get(kind, kind.rstrip("s"))
            message = f"no {singular} has the id {shown(name)}{nearest(name, known)}"
            yield loaded.file.problem(place, message)

    def missing_all(
        self, loaded: Loaded[Any], place: Place, kind: str, names: Iterable[str]
    ) -> Iterator[Problem]:
        """The problems of a whole list of ids."""
        for index, name in enumerate(names):
            yield from self.missing(loaded, (*place, index), kind, name)


def _of_kind(file: str, kind: str) -> bool:
    return file == f"{kind}.yaml" or file == kind or file.startswith(f"{kind}/")
