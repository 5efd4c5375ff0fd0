"""Checks across files: ids that exist, keys that belong together, dates that have been."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from comparison.model.base import Record, References, first_day, last_day
from comparison.model.criteria import (
    Criterion,
    FactShare,
    Formula,
    MembersIn,
    PartsAlive,
    Planned,
    RatioMean,
    SingleValue,
    expected_inputs,
)
from comparison.model.edition import Edition
from comparison.model.evidence import ClaimSection, Finding, Statistic, StatisticFile, Trust
from comparison.model.framework import Framework, IndicatorEvidence, Input, Observation, PartStatus
from comparison.model.personas import Persona
from comparison.model.texts import Attribute, AttributeFile, Contrast, ContrastFile
from comparison.problems import Problem, shown
from comparison.reading.chart_checks import check_charts
from comparison.reading.folder import Folder, Loaded
from comparison.reading.ids import Ids
from comparison.reading.link_checks import check_links
from comparison.reading.yaml_file import Place

_DATE_KEYS = frozenset({"as_of", "dated", "accessed", "last_release"})
_LISTED = ("claims", "sources", "statistics")


def check(folder: Folder) -> Iterator[Problem]:
    """All problems between the valid records of ``folder``."""
    ids = Ids(folder)
    yield from ids.duplicates
    as_of = folder.one(Edition).as_of if folder.every(Edition) else None
    for loaded in (item for kind in folder.records.values() for item in kind):
        for place, record in _records(loaded.record, ()):
            yield from _dates(loaded, place, record, as_of)
            yield from _members(loaded, place, record)
            for key in _LISTED if isinstance(record, References) else ():
                yield from ids.missing_all(loaded, (*place, key), key, getattr(record, key))
    yield from _claims(folder, ids)
    yield from _statistics(folder, ids)
    yield from _criteria(folder, ids)
    yield from _frameworks(folder, ids)
    yield from _personas(folder, ids)
    yield from _texts(folder, ids)
    yield from _edition(folder, ids)
    yield from check_links(folder, ids)
    yield from check_charts(folder, ids)


def _dates(
    loaded: Loaded[Any], place: Place, record: Record, as_of: str | None
) -> Iterator[Problem]:
    for key in type(record).model_fields if as_of else ():
        text = getattr(record, key) if key in _DATE_KEYS else None
        if as_of and text is not None and first_day(text) > last_day(as_of):
            message = f"{shown(text)} lies after the data's own date, {as_of}"
            yield loaded.file.problem((*place, key), message)


def _members(loaded: Loaded[Any], place: Place, record: Record) -> Iterator[Problem]:
    if not isinstance(record, Statistic | Observation) or not record.members:
        return
    if record.value != len(record.members):
        message = f"found {len(record.members)} members, expected {_written(record)} as in value"
        yield loaded.file.problem((*place, "members"), message)


def _records(value: Any, place: Place) -> Iterator[tuple[Place, Record]]:
    """All records inside a record, itself first, with their places in the file."""
    if isinstance(value, Record):
        yield place, value
        for key in type(value).model_fields:
            yield from _records(getattr(value, key), (*place, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _records(item, (*place, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _records(item, (*place, key))


def _claims(folder: Folder, ids: Ids) -> Iterator[Problem]:
    for loaded in folder.every(ClaimSection):
        for index, claim in enumerate(loaded.record.claims):
            here: Place = ("claims", index)
            yield from ids.missing_all(loaded, (*here, "concerns"), "subjects", claim.concerns)
            yield from ids.missing_all(loaded, (*here, "against"), "claims", claim.against)
            for number, backing in enumerate(claim.evidence):
                place = (*here, "evidence", number, "source")
                yield from ids.missing(loaded, place, "sources", backing.source)


def _statistics(folder: Folder, ids: Ids) -> Iterator[Problem]:
    for loaded in folder.every(StatisticFile):
        for index, item in enumerate(loaded.record.statistics):
            here: Place = ("statistics", index)
            yield from ids.missing(loaded, (*here, "source"), "sources", item.source)
            if item.framework is not None:
                yield from ids.missing(loaded, (*here, "framework"), "subjects", item.framework)


def _criteria(folder: Folder, ids: Ids) -> Iterator[Problem]:
    statistics = _all_statistics(folder)
    for loaded in folder.every(Criterion):
        for index, indicator in enumerate(loaded.record.indicators):
            place: Place = ("indicators", index, "formula")
            formula = indicator.formula
            if isinstance(formula, FactShare):
                facts = (*place, "facts")
                yield from ids.missing_all(loaded, facts, "requirements", formula.facts)
            elif isinstance(formula, MembersIn):
                yield from ids.missing(loaded, (*place, "of"), "statistics", formula.of)
                yield from _unusable(loaded, (*place, "of"), formula, statistics.get(formula.of))


def _frameworks(folder: Folder, ids: Ids) -> Iterator[Problem]:
    formulas = {
        item.id: item.formula
        for loaded in folder.every(Criterion)
        for item in loaded.record.indicators
    }
    statistics = _all_statistics(folder)
    titles: dict[str, str] = {}
    for loaded in folder.every(Framework):
        record = loaded.record
        for key, kind in (("cells", "attributes"), ("facts", "requirements")):
            for name in getattr(record, key):
                yield from ids.missing(loaded, (key, name), kind, name)
        for name, cell in record.cells.items():
            if cell.article is not None:
                yield from ids.missing(loaded, ("cells", name, "article"), "claims", cell.article)
        for name in (*record.indicators, *record.unknown_indicators):
            key = "indicators" if name in record.indicators else "unknown_indicators"
            yield from ids.missing(loaded, (key, name), "indicators", name)
        for name, evidence in record.indicators.items():
            if name in formulas:
                for place, inputs in _readings(name, evidence):
                    yield from _inputs(loaded, ids, place, inputs, formulas[name], statistics)
        yield from _gaps(loaded, formulas)
        if record.name in titles:
            message = f"{titles[record.name]} has the same name, {shown(record.name)}"
            yield loaded.file.problem(("name",), message, warning=True)
        titles[record.name] = loaded.file.name


def _readings(
    name: str, evidence: IndicatorEvidence
) -> Iterator[tuple[Place, Mapping[str, Input]]]:
    yield ("indicators", name, "inputs"), evidence.inputs
    for index, bound in enumerate(evidence.bounds):
        yield ("indicators", name, "bounds", index, "inputs"), bound.inputs


def _inputs(
    loaded: Loaded[Any],
    ids: Ids,
    place: Place,
    inputs: Mapping[str, Input],
    formula: Formula,
    statistics: Mapping[str, Statistic],
) -> Iterator[Problem]:
    if isinstance(formula, FactShare | PartsAlive | Planned):
        yield loaded.file.problem(place, f"takes no inputs; the formula is {formula.kind}")
        return
    expected = expected_inputs(formula)
    if expected is not None and set(inputs) != set(expected):
        message = f"found the inputs {', '.join(inputs)}, expected {', '.join(expected)}"
        yield loaded.file.problem(place, message)
    for name, item in inputs.items():
        here = (*place, name)
        if isinstance(item, str):
            yield from ids.missing(loaded, here, "statistics", item)
            yield from _unusable(loaded, here, formula, statistics.get(item))
        else:
            yield from ids.missing_all(loaded, (*here, "sources"), "sources", item.sources)
            yield from _unusable(loaded, here, formula, item)


def _unusable(
    loaded: Loaded[Any], place: Place, formula: Formula, given: Statistic | Observation | None
) -> Iterator[Problem]:
    """A value that the formula cannot work with, which would fail or count as unknown."""
    if given is None:
        return
    expected = ""
    if isinstance(formula, MembersIn):
        expected = "" if given.members else "a statistic that lists its members"
    elif isinstance(formula, SingleValue) and isinstance(given.value, str):
        known = ", ".join(shown(word) for word in formula.words)
        expected = "" if given.value in formula.words else f"a number {known and 'or ' + known}"
    elif isinstance(given.value, str):
        expected = "a number"
    elif isinstance(formula, RatioMean) and given.value < 1e-9:
        expected = "a number above 0"
    if expected:
        message = f"found the value {_written(given)}, expected {expected.strip()}"
        yield loaded.file.problem(place, message)


def _written(given: Statistic | Observation) -> str:
    return shown(given.value) if isinstance(given.value, str) else f"{given.value:.15g}"


def _all_statistics(folder: Folder) -> dict[str, Statistic]:
    files = folder.every(StatisticFile)
    return {item.id: item for loaded in files for item in loaded.record.statistics}


def _gaps(loaded: Loaded[Any], formulas: Mapping[str, Any]) -> Iterator[Problem]:
    """An indicator without evidence is unknown; that it is so by intent stands in the file."""
    told = {*loaded.record.indicators, *loaded.record.unknown_indicators}
    for name, formula in formulas.items():
        if name not in told and not isinstance(formula, FactShare | PartsAlive | Planned):
            message = f"says nothing of {shown(name)}; it counts as unknown"
            yield loaded.file.problem(("indicators",), message, warning=True)


def _personas(folder: Folder, ids: Ids) -> Iterator[Problem]:
    for loaded in folder.every(Persona):
        for name in loaded.record.weights:
            yield from ids.missing(loaded, ("weights", name), "criteria", name)
        yield from ids.missing_all(loaded, ("must",), "requirements", loaded.record.must)
        for name, claims in loaded.record.advice.items():
            yield from ids.missing(loaded, ("advice", name), "subjects", name)
            yield from ids.missing_all(loaded, ("advice", name), "claims", claims)


def _texts(folder: Folder, ids: Ids) -> Iterator[Problem]:
    for table in folder.every(AttributeFile):
        for index, attribute in enumerate(table.record.attributes):
            yield from _criterion(table, ids, ("attributes", index), attribute)
    for loaded in folder.every(ContrastFile):
        for index, contrast in enumerate(loaded.record.contrasts):
            here: Place = ("contrasts", index)
            yield from ids.missing_all(loaded, (*here, "article"), "claims", contrast.article)
            yield from _criterion(loaded, ids, here, contrast)


def _criterion(
    loaded: Loaded[Any], ids: Ids, place: Place, item: Attribute | Contrast
) -> Iterator[Problem]:
    if item.criterion is not None:
        yield from ids.missing(loaded, (*place, "criterion"), "criteria", item.criterion)


def _edition(folder: Folder, ids: Ids) -> Iterator[Problem]:
    for loaded in folder.every(Edition):
        record = loaded.record
        chosen = record.default_frameworks
        yield from ids.missing_all(loaded, ("default_frameworks",), "frameworks", chosen)
        yield from ids.missing(loaded, ("default_persona",), "personas", record.default_persona)
        yield from ids.missing(loaded, ("article", "source"), "sources", record.article.source)
        for key, words in (("findings", Finding), ("trusts", Trust), ("statuses", PartStatus)):
            for word in (word for word in get_args(words) if word not in getattr(record, key)):
                yield loaded.file.problem((key,), f"the definition of {shown(word)} is missing")
