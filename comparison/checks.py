"""Checks across files: ids that exist, keys that belong together, dates that have been."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from comparison.loading import Folder, Loaded
from comparison.model.base import References, last_day
from comparison.model.criteria import FactShare, MembersIn, PartsAlive, Planned
from comparison.model.evidence import Verdict
from comparison.problems import Problem, nearest, shown
from comparison.slots import expected_slots
from comparison.yaml_source import Place

_DATE_KEYS = frozenset({"as_of", "dated", "accessed", "last_release"})
_LISTED = {"claims": "claims", "sources": "sources", "statistics": "statistics"}


def check(folder: Folder) -> Iterator[Problem]:
    """All problems between the valid records of ``folder``."""
    names = _Names(folder)
    yield from names.duplicates
    for loaded in (item for kind in folder.records.values() for item in kind):
        yield from _future_dates(loaded, folder)
        yield from _references(loaded, names)
    yield from _claims(folder, names)
    yield from _statistics(folder, names)
    yield from _criteria(folder, names)
    yield from _frameworks(folder, names)
    yield from _personas(folder, names)
    yield from _edition(folder, names)


class _Names:
    """The ids of every kind. A kind with an invalid file accepts any id, to blame no other file."""

    def __init__(self, folder: Folder) -> None:
        self.known: dict[str, dict[str, tuple[str, int]]] = {}
        self.duplicates: list[Problem] = []
        self.incomplete = {
            kind for kind in folder.records if any(_of_kind(p.file, kind) for p in folder.problems)
        }
        for kind in ("claims", "sources", "statistics", "requirements", "attributes"):
            self._collect(kind, folder.records[kind])
        for kind in ("frameworks", "criteria", "personas"):
            self.known[kind] = {item.name: (item.file.name, 1) for item in folder.records[kind]}
        self.known["indicators"] = {}
        for loaded in folder.records["criteria"]:
            self._add_items("indicators", loaded, "indicators")
        if "criteria" in self.incomplete:
            self.incomplete.add("indicators")
        order = folder.one("edition").order if folder.records["edition"] else ()
        self.known["subjects"] = {name: ("", 0) for name in (*order, *self.known["frameworks"])}
        if "edition" in self.incomplete or "frameworks" in self.incomplete:
            self.incomplete.add("subjects")

    def _collect(self, kind: str, files: Iterable[Loaded]) -> None:
        self.known[kind] = {}
        for loaded in files:
            self._add_items(kind, loaded, kind)

    def _add_items(self, kind: str, loaded: Loaded, key: str) -> None:
        for index, item in enumerate(getattr(loaded.record, key)):
            place: Place = (key, index, "id")
            first = self.known[kind].get(item.id)
            if first is not None:
                message = f"the id {shown(item.id)} is taken, see {first[0]}:{first[1]}"
                self.duplicates.append(loaded.file.problem(place, message))
            self.known[kind][item.id] = (loaded.file.name, loaded.file.line(place))

    def missing(self, loaded: Loaded, place: Place, kind: str, name: str) -> Iterator[Problem]:
        known = self.known[kind]
        if name not in known and kind not in self.incomplete:
            singular = {"criteria": "criterion", "subjects": "framework"}.get(kind, kind.rstrip("s"))
            message = f"no {singular} has the id {shown(name)}{nearest(name, known)}"
            yield loaded.file.problem(place, message)

    def missing_all(
        self, loaded: Loaded, place: Place, kind: str, names: Iterable[str]
    ) -> Iterator[Problem]:
        for index, name in enumerate(names):
            yield from self.missing(loaded, (*place, index), kind, name)


def _of_kind(file: str, kind: str) -> bool:
    return file == f"{kind}.yaml" or file == kind or file.startswith(f"{kind}/")


def _future_dates(loaded: Loaded, folder: Folder) -> Iterator[Problem]:
    if not folder.records["edition"]:
        return
    as_of = folder.one("edition").as_of
    today = last_day(as_of)
    for place, key, value in _scalars(loaded.file.data, ()):
        if key in _DATE_KEYS and isinstance(value, str) and _first_day(value) > today:
            message = f"{shown(value)} lies after the data's own date, {as_of}"
            yield loaded.file.problem(place, message)


def _first_day(text: str) -> date:
    return date.fromisoformat(f"{text}-01-01"[:10]) if len(text) != 7 else date.fromisoformat(f"{text}-01")


def _scalars(data: Any, place: Place) -> Iterator[tuple[Place, str, object]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _scalars(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _scalars(value, (*place, index))
    elif place:
        yield place, str(place[-1]), data


def _references(loaded: Loaded, names: _Names) -> Iterator[Problem]:
    for place, record in _records(loaded.record, ()):
        for key, kind in _LISTED.items():
            yield from names.missing_all(loaded, (*place, key), kind, getattr(record, key))


def _records(value: Any, place: Place) -> Iterator[tuple[Place, References]]:
    if isinstance(value, References):
        yield place, value
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _records(item, (*place, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _records(item, (*place, key))
    elif hasattr(type(value), "model_fields"):
        for key in type(value).model_fields:
            yield from _records(getattr(value, key), (*place, key))


def _claims(folder: Folder, names: _Names) -> Iterator[Problem]:
    for loaded in folder.records["claims"]:
        for index, claim in enumerate(loaded.record.claims):
            here: Place = ("claims", index)
            yield from names.missing_all(loaded, (*here, "concerns"), "subjects", claim.concerns)
            yield from names.missing_all(loaded, (*here, "against"), "claims", claim.against)
            for number, backing in enumerate(claim.evidence):
                place = (*here, "evidence", number, "source")
                yield from names.missing(loaded, place, "sources", backing.source)
    for loaded in folder.records["contrasts"]:
        for index, contrast in enumerate(loaded.record.contrasts):
            place = ("contrasts", index, "article")
            yield from names.missing_all(loaded, place, "claims", contrast.article)


def _statistics(folder: Folder, names: _Names) -> Iterator[Problem]:
    for loaded in folder.records["statistics"]:
        for index, item in enumerate(loaded.record.statistics):
            here: Place = ("statistics", index)
            yield from names.missing(loaded, (*here, "source"), "sources", item.source)
            if item.framework is not None:
                yield from names.missing(loaded, (*here, "framework"), "subjects", item.framework)
            if item.members and item.value != len(item.members):
                message = f"lists {len(item.members)} members for the value {item.value}"
                yield loaded.file.problem((*here, "members"), message)


def _criteria(folder: Folder, names: _Names) -> Iterator[Problem]:
    for loaded in folder.records["criteria"]:
        for index, indicator in enumerate(loaded.record.indicators):
            place: Place = ("indicators", index, "formula")
            formula = indicator.formula
            if isinstance(formula, FactShare):
                facts = (*place, "facts")
                yield from names.missing_all(loaded, facts, "requirements", formula.facts)
            elif isinstance(formula, MembersIn):
                yield from names.missing(loaded, (*place, "of"), "statistics", formula.of)


def _frameworks(folder: Folder, names: _Names) -> Iterator[Problem]:
    formulas = {
        item.id: item.formula
        for loaded in folder.records["criteria"]
        for item in loaded.record.indicators
    }
    titles: dict[str, str] = {}
    for loaded in folder.records["frameworks"]:
        record = loaded.record
        for key, kind in (("cells", "attributes"), ("facts", "requirements")):
            for name in getattr(record, key):
                yield from names.missing(loaded, (key, name), kind, name)
        for name, cell in record.cells.items():
            if cell.article is not None:
                yield from names.missing(loaded, ("cells", name, "article"), "claims", cell.article)
        for name in (*record.indicators, *record.unknown_indicators):
            key = "indicators" if name in record.indicators else "unknown_indicators"
            yield from names.missing(loaded, (key, name), "indicators", name)
        for name, evidence in record.indicators.items():
            if name in formulas:
                yield from _inputs(loaded, names, name, evidence, formulas[name])
        yield from _gaps(loaded, formulas)
        if record.name in titles:
            message = f"{titles[record.name]} has the same name, {shown(record.name)}"
            yield loaded.file.problem(("name",), message, warning=True)
        titles[record.name] = loaded.file.name


def _inputs(
    loaded: Loaded, names: _Names, name: str, evidence: Any, formula: Any
) -> Iterator[Problem]:
    here: Place = ("indicators", name)
    if isinstance(formula, FactShare | PartsAlive | Planned):
        yield loaded.file.problem(here, f"takes no inputs; it is computed from {formula.kind}")
        return
    readings = [("inputs", evidence.inputs)]
    for place, inputs in (
        *(((*here, key), value) for key, value in readings),
        *(((*here, "bounds", i, "inputs"), bound.inputs) for i, bound in enumerate(evidence.bounds)),
    ):
        expected = expected_slots(formula)
        if expected is not None and set(inputs) != set(expected):
            message = f"has the inputs {', '.join(inputs)}; the formula needs {', '.join(expected)}"
            yield loaded.file.problem(place, message)
        for slot, item in inputs.items():
            if isinstance(item, str):
                yield from names.missing(loaded, (*place, slot), "statistics", item)
            else:
                listed = (*place, slot, "sources")
                yield from names.missing_all(loaded, listed, "sources", item.sources)


def _gaps(loaded: Loaded, formulas: Mapping[str, Any]) -> Iterator[Problem]:
    """An indicator without evidence is unknown; that it is so by intent stands in the file."""
    told = {*loaded.record.indicators, *loaded.record.unknown_indicators}
    for name, formula in formulas.items():
        if name not in told and not isinstance(formula, FactShare | PartsAlive | Planned):
            message = f"says nothing of {shown(name)}; it counts as unknown"
            yield loaded.file.problem(("indicators",), message, warning=True)


def _personas(folder: Folder, names: _Names) -> Iterator[Problem]:
    for loaded in folder.records["personas"]:
        for name in loaded.record.weights:
            yield from names.missing(loaded, ("weights", name), "criteria", name)
        yield from names.missing_all(loaded, ("must",), "requirements", loaded.record.must)
        for name, claims in loaded.record.advice.items():
            yield from names.missing(loaded, ("advice", name), "subjects", name)
            yield from names.missing_all(loaded, ("advice", name), "claims", claims)
    for kind, key in (("attributes", "attributes"), ("contrasts", "contrasts")):
        for loaded in folder.records[kind]:
            for index, item in enumerate(getattr(loaded.record, key)):
                if item.criterion is not None:
                    place: Place = (key, index, "criterion")
                    yield from names.missing(loaded, place, "criteria", item.criterion)


def _edition(folder: Folder, names: _Names) -> Iterator[Problem]:
    for loaded in folder.records["edition"]:
        record = loaded.record
        chosen = record.default_frameworks
        yield from names.missing_all(loaded, ("default_frameworks",), "frameworks", chosen)
        yield from names.missing(loaded, ("default_persona",), "personas", record.default_persona)
        yield from names.missing(loaded, ("article", "source"), "sources", record.article.source)
        for verdict in Verdict.__args__:  # type: ignore[attr-defined]
            if verdict not in record.verdicts:
                message = f"the definition of {shown(verdict)} is missing"
                yield loaded.file.problem(("verdicts",), message)
