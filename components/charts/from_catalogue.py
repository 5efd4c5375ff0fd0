"""From the catalogue to what the charts take: lines of frameworks and rows of scores."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from comparison.catalogue import Catalogue
from comparison.looks import looks_of
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.scoring.indicators import IndicatorScore
from components.charts.model import Line, Reading, Row


def lines(catalogue: Catalogue, frameworks: Sequence[str]) -> list[Line]:
    """The frameworks as they are drawn; each keeps its look whoever else is shown."""
    looks = looks_of(catalogue, frameworks)
    return [Line(name, catalogue.frameworks[name].name, looks[name]) for name in frameworks]


def rows(
    catalogue: Catalogue, frameworks: Sequence[str], criteria: Iterable[str], lens: str
) -> list[Row]:
    """The criteria with each framework's own score; None is "not enough evidence"."""
    return [
        Row(
            catalogue.criteria[criterion].label,
            {
                name: reading(criterion_score(catalogue, name, criterion, lens))
                for name in frameworks
            },
        )
        for criterion in criteria
    ]


def weighed_rows(
    catalogue: Catalogue, frameworks: Sequence[str], weights: Mapping[str, int], lens: str
) -> list[Row]:
    """The criteria that have weight, the heaviest first, with the weight; equals in their order."""
    order = sorted((name for name in weights if weights[name]), key=lambda name: -weights[name])
    found = rows(catalogue, frameworks, order, lens)
    return [replace(row, weight=weights[name]) for name, row in zip(order, found, strict=True)]


def indicator_rows(
    catalogue: Catalogue, frameworks: Sequence[str], criterion: str, lens: str
) -> list[Row]:
    """The indicators of a criterion with each framework's score; None is "not known"."""
    found = {
        name: criterion_score(catalogue, name, criterion, lens).indicators for name in frameworks
    }
    first = next(iter(found.values()))
    return [
        Row(item.indicator.label, {name: reading(items[place]) for name, items in found.items()})
        for place, item in enumerate(first)
    ]


def reading(score: CriterionScore | IndicatorScore) -> Reading | None:
    return Reading(*score.ranged) if score.ranged else None
