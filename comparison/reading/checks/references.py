"""Checks across files: ids that exist, keys that belong together, dates that have been."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, get_args

from comparison.model.base import Record, References, first_day, last_day
from comparison.model.benchmarks import Configuration
from comparison.model.charts import Chart, Selection
from comparison.model.criteria import (
    Criterion,
    FactShare,
    Formula,
    Measured,
    Planned,
    RatioMean,
    SingleValue,
    expected_inputs,
)
from comparison.model.edition import Article, Edition
from comparison.model.evidence import Backing, Claim, Finding, Statistic, StatisticFile, Trust
from comparison.model.framework import (
    Cell,
    FirstSteps,
    Framework,
    IndicatorEvidence,
    Input,
    Observation,
    PartStatus,
)
from comparison.model.measurements import MeasuredIndicator, MeasurementRun
from comparison.model.personas import Choice, Persona, Questions
from comparison.model.texts import Attribute, Contrast, Figure, Term
from comparison.problems import Problem, shown
from comparison.reading.checks.attributes import check_attributes
from comparison.reading.checks.charts import check_charts
from comparison.reading.checks.glossary import check_glossary
from comparison.reading.checks.lenses import check_lenses
from comparison.reading.checks.links import check_links
from comparison.reading.checks.measurements import check_measurements
from comparison.reading.folder import Folder, Loaded
from comparison.reading.ids import Ids
from comparison.reading.yaml_file import Place

_DATE_KEYS = frozenset({"as_of", "dated", "accessed", "last_release"})
_REFERENCES: Mapping[type[Record], Mapping[str, str]] = {
    References: {"claims": "claims", "sources": "sources", "statistics": "statistics"},
    Claim: {"concerns": "subjects", "against": "claims"},
    Backing: {"source": "sources"},
    Statistic: {"source": "sources", "framework": "subjects"},
    Observation: {"sources": "sources"},
    Framework: {
        "cells": "attributes",
        "facts": "requirements",
        "indicators": "indicators",
        "unknown_indicators": "indicators",
    },
    Cell: {"article": "claims"},
    FirstSteps: {"tutorial": "sources", "next": "sources"},
    FactShare: {"facts": "requirements"},
    Persona: {
        "weights": "criteria",
        "must": "requirements",
        "lens": "criteria",
        "advice": "subjects",
    },
    Questions: {"base": "criteria"},
    Choice: {"adds": "criteria", "lens": "personas"},
    Attribute: {"criterion": "criteria"},
    Figure: {"indicator": "indicators", "facts": "requirements"},
    Contrast: {"article": "claims", "criterion": "criteria"},
    Term: {"source": "sources"},
    Edition: {"default_frameworks": "frameworks", "default_persona": "personas"},
    Article: {"source": "sources"},
    Chart: {"not_compared": "subjects"},
    Configuration: {"framework": "subjects", "source": "subjects"},
    MeasuredIndicator: {"framework": "subjects"},
    MeasurementRun: {"part": "benchmarks"},
    Selection: {"statistics": "statistics"},
}
"""Which keys of a record hold ids, and of what: one, a list, or the keys of a mapping."""
_LEAVES = frozenset({str, int, float, bool, type(None)})
WITHOUT_INPUTS = (FactShare, Measured, Planned)
"""Formulas that a framework's file gives no inputs for."""


def check(folder: Folder) -> Iterator[Problem]:
    """All problems between the valid records of ``folder``."""
    ids = Ids(folder)
    yield from ids.duplicates
    as_of = folder.one(Edition).as_of if folder.every(Edition) else None
    for loaded in (item for kind in folder.records.values() for item in kind):
        for place, record in _records(loaded.record, ()):
            yield from _references(loaded, ids, place, record)
            yield from _dates(loaded, place, record, as_of)
            yield from _members(loaded, place, record)
    yield from _frameworks(folder, ids)
    yield from _advice(folder, ids)
    yield from _words(folder)
    yield from check_attributes(folder)
    yield from check_lenses(folder)
    yield from check_links(folder, ids)
    yield from check_charts(folder, ids)
    yield from check_glossary(folder)
    yield from check_measurements(folder, ids)


def _references(loaded: Loaded[Any], ids: Ids, place: Place, record: Record) -> Iterator[Problem]:
    for key, kind in _keys_with_ids(type(record)).items():
        value, here = getattr(record, key), (*place, key)
        if isinstance(value, str):
            yield from ids.missing(loaded, here, kind, value)
        elif isinstance(value, tuple):
            yield from ids.missing_all(loaded, here, kind, value)
        else:
            for name in value or ():
                yield from ids.missing(loaded, (*here, name), kind, name)


@lru_cache
def _keys_with_ids(model: type[Record]) -> dict[str, str]:
    """The keys of a model that hold ids, those that it inherits among them."""
    kinds = [keys for base, keys in _REFERENCES.items() if issubclass(model, base)]
    return {key: kind for keys in kinds for key, kind in keys.items()}


@lru_cache
def _keys_with_dates(model: type[Record]) -> tuple[str, ...]:
    return tuple(key for key in model.model_fields if key in _DATE_KEYS)


def _dates(
    loaded: Loaded[Any], place: Place, record: Record, as_of: str | None
) -> Iterator[Problem]:
    for key in _keys_with_dates(type(record)) if as_of else ():
        text = getattr(record, key)
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
    inner: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, Record):
        yield place, value
        inner = ((key, getattr(value, key)) for key in type(value).model_fields)
    elif isinstance(value, tuple):
        inner = enumerate(value)
    elif isinstance(value, Mapping):
        inner = value.items()
    for key, item in inner:
        if type(item) not in _LEAVES:  # of a hundred thousand values seven thousand are records
            yield from _records(item, (*place, key))


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
    if isinstance(formula, WITHOUT_INPUTS):
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
            yield from _unusable(loaded, here, formula, item)


def _unusable(
    loaded: Loaded[Any], place: Place, formula: Formula, given: Statistic | Observation | None
) -> Iterator[Problem]:
    """A value that the formula cannot work with, which would fail or count as unknown."""
    if given is None:
        return
    expected = ""
    if isinstance(formula, SingleValue) and isinstance(given.value, str):
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
        if name not in told and not isinstance(formula, WITHOUT_INPUTS):
            message = f"says nothing of {shown(name)}; it counts as unknown"
            yield loaded.file.problem(("indicators",), message, warning=True)


def _advice(folder: Folder, ids: Ids) -> Iterator[Problem]:
    for loaded in folder.every(Persona):
        for name, claims in loaded.record.advice.items():
            yield from ids.missing_all(loaded, ("advice", name), "claims", claims)


def _words(folder: Folder) -> Iterator[Problem]:
    """The edition must define every word that records may use."""
    for loaded in folder.every(Edition):
        for key, words in (("findings", Finding), ("trusts", Trust), ("statuses", PartStatus)):
            for word in set(get_args(words)) - set(getattr(loaded.record, key)):
                yield loaded.file.problem((key,), f"the definition of {shown(word)} is missing")
