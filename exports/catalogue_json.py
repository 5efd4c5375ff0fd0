"""What can be asked and what the ids of an answer mean, as plain data for other programs."""

from collections.abc import Iterable

from comparison.catalogue import Catalogue
from comparison.model.base import Record
from comparison.model.criteria import Criterion
from comparison.model.framework import FactState
from comparison.model.personas import Persona, Requirement
from comparison.scoring.lenses import lenses


class PlainFramework(Record):
    """A framework, and by the id of a must-have whether it meets it."""

    name: str
    meets: dict[str, FactState]


class PlainIndicator(Record):
    """One thing measured for a criterion; ``weight`` is the general one, in percent."""

    label: str
    unit: str
    weight: int
    measures: str


class PlainCriterion(Record):
    """One axis of the comparison, with its indicators by id."""

    label: str
    measures: str
    indicators: dict[str, PlainIndicator]


class PlainPersona(Record):
    """Somebody who must choose; weights in percent. ``lens`` has weights inside criteria."""

    label: str
    noun: str
    group: str
    who: str
    weights: dict[str, int]
    must: tuple[str, ...]
    lens: dict[str, dict[str, int]]


class PlainRequirement(Record):
    """A must-have that can be asked for."""

    label: str
    group: str
    meaning: str


class PlainCatalogue(Record):
    """Every id that a verdict can be asked with, in the order of pages, and its words.

    ``default_frameworks`` and ``default_persona`` count where a request names none.
    """

    data_version: str
    fingerprint: str
    as_of: str
    default_frameworks: tuple[str, ...]
    default_persona: str
    frameworks: dict[str, PlainFramework]
    criteria: dict[str, PlainCriterion]
    personas: dict[str, PlainPersona]
    requirements: dict[str, PlainRequirement]
    lenses: tuple[str, ...]


def plain_catalogue(catalogue: Catalogue) -> PlainCatalogue:
    """The ids and words of a catalogue."""
    edition = catalogue.edition
    asked = {name: item for name, item in catalogue.requirements.items() if item.selectable}
    return PlainCatalogue(
        data_version=catalogue.version,
        fingerprint=catalogue.fingerprint,
        as_of=edition.as_of,
        default_frameworks=edition.default_frameworks,
        default_persona=edition.default_persona,
        frameworks={name: _framework(catalogue, name, asked) for name in catalogue.frameworks},
        criteria={name: _criterion(item) for name, item in catalogue.criteria.items()},
        personas={name: _persona(item) for name, item in catalogue.personas.items()},
        requirements={name: _requirement(item) for name, item in asked.items()},
        lenses=lenses(catalogue),
    )


def _framework(catalogue: Catalogue, name: str, asked: Iterable[str]) -> PlainFramework:
    facts = catalogue.frameworks[name].facts
    meets = {must: facts[must].state if must in facts else "unknown" for must in asked}
    return PlainFramework(name=catalogue.named(name), meets=meets)


def _criterion(item: Criterion) -> PlainCriterion:
    indicators = {
        one.id: PlainIndicator(
            label=one.label, unit=one.unit, weight=one.weight, measures=one.measures
        )
        for one in item.indicators
    }
    return PlainCriterion(label=item.label, measures=item.measures, indicators=indicators)


def _persona(item: Persona) -> PlainPersona:
    lens = {criterion: found.weights for criterion, found in item.lens.items()}
    told = item.model_dump(include={"label", "noun", "group", "who", "weights", "must"})
    return PlainPersona(**told, lens=lens)


def _requirement(item: Requirement) -> PlainRequirement:
    return PlainRequirement(label=item.label, group=item.group, meaning=item.meaning)
