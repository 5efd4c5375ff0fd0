"""The tables of the offline copy: cells of finished words, which the templates lay out."""

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Duel
from comparison.findings.table.results import Result
from comparison.findings.table.rows import NOT_REPORTED, TableCell, TableRow, source_of
from comparison.formatting import full_date
from comparison.scoring.criteria import criterion_score
from comparison.wording.chart_titles import contribution_words, could_be_words
from comparison.wording.pictures.decision import NOT_COMPARED, TOGETHER
from comparison.wording.pictures.scores import heaviest_first
from comparison.wording.scores import coverage_words, score_in_range
from comparison.wording.table import STATES, beside_result, result_words
from comparison.wording.verdict import turning_point
from exports.subject import Subject


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, what stands small under it, and the source that it links to."""

    text: str
    note: str = ""
    source: str = ""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells, the first of which says what the row is about; ``group`` is the heading above it."""

    cells: Sequence[Cell]
    group: str = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``frameworks`` are the ids of the last columns' heads, in whose looks they stand."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Row]
    frameworks: Sequence[str] = ()


def decides_table(subject: Subject, duel: Duel) -> Table:
    """What each criterion adds to the margin, and what it could by the ranges."""
    catalogue, pair = subject.catalogue, duel.pair
    rows = []
    for item in pair.contributions:
        name, weight = _label(catalogue, item.criterion), _percent(item.weight)
        if item.points is None:
            rows.append(Row((name, weight, Cell(NOT_COMPARED))))
        else:
            ends = could_be_words(catalogue, pair, item)
            adds = contribution_words(catalogue, pair, item.points)
            rows.append(Row((name, weight, Cell(adds, ends))))
    total = Cell(contribution_words(catalogue, pair, duel.margin))
    rows.append(Row((Cell(TOGETHER), _percent(round(pair.known_weight)), total), last=True))
    return Table("What each criterion adds", ("Criterion", "Weight", "Adds to the margin"), rows)


def scores_table(subject: Subject) -> Table:
    """Every score with its range and from how many measurements, the heaviest first."""
    catalogue, view = subject.catalogue, subject.view
    weights = view.weights_in(catalogue)
    order = [*heaviest_first(weights), *(name for name in weights if not weights[name])]
    rows = []
    for criterion in order:
        found = [criterion_score(catalogue, n, criterion, view.lens_shown) for n in view.frameworks]
        scores = [Cell(score_in_range(score), coverage_words(score)) for score in found]
        rows.append(Row((_label(catalogue, criterion), _percent(weights[criterion]), *scores)))
    heads = ("Criterion", "Weight", *_names(subject))
    return Table("Scores out of 10 with their ranges", heads, rows, view.frameworks)


def must_table(subject: Subject) -> Table | None:
    """What is known of each must-have; None without any."""
    catalogue, view = subject.catalogue, subject.view
    rows = [
        Row(
            (
                Cell(catalogue.requirements[name].label),
                *(_fact(catalogue, framework, name) for framework in view.frameworks),
            )
        )
        for name in view.must_in(catalogue)
    ]
    heads = ("Must-have", *_names(subject))
    return Table("Must-haves", heads, rows, view.frameworks) if rows else None


def _fact(catalogue: Catalogue, framework: str, requirement: str) -> Cell:
    fact = catalogue.frameworks[framework].facts.get(requirement)
    if fact is None:
        return Cell(STATES["unknown"])
    source = next((catalogue.sources[name] for name in fact.sources), None)
    where = (source.publisher, source.url) if source else ("", None)
    return Cell(STATES[fact.state], full_date(fact.as_of), *where)


def turning_table(subject: Subject, duel: Duel) -> Table:
    """At which weight of each criterion the one that is ahead is so no more, the nearest first."""
    rows = [
        Row(
            (
                _label(subject.catalogue, point.criterion),
                _percent(point.weight),
                Cell(turning_point(point) if point.at is not None else "no weight"),
            )
        )
        for point in duel.turning_points
    ]
    return Table("Turning points", ("Criterion", "Weight now", "The answer turns at"), rows)


def attribute_table(subject: Subject, rows: Sequence[TableRow]) -> Table:
    """Compare's table: what evidence says today, and who is ahead by a stated rule."""
    catalogue, drawn, group = subject.catalogue, [], ""
    for row in rows:
        label = catalogue.attribute_groups[row.attribute.group].label
        cells = [
            Cell(row.attribute.label),
            *([_result(catalogue, row.result)] if row.result else []),
        ]
        cells += [_today(catalogue, cell) for cell in row.cells]
        drawn.append(Row(cells, label if label != group else ""))
        group = label
    result = ("Result",) if len(subject.view.frameworks) > 1 else ()
    heads = ("Attribute", *result, *_names(subject))
    return Table("Attribute by attribute", heads, drawn, subject.view.frameworks)


def _result(catalogue: Catalogue, result: Result) -> Cell:
    return Cell(result_words(catalogue, result), beside_result(catalogue, result))


def _today(catalogue: Catalogue, cell: TableCell) -> Cell:
    if cell.cell is None or cell.today is None:
        return Cell(NOT_REPORTED)
    source = source_of(catalogue, cell.cell)
    where = (source.publisher, source.url) if source else ("", None)
    return Cell(" ".join(cell.today.split()), full_date(cell.cell.as_of), *where)


def _label(catalogue: Catalogue, criterion: str) -> Cell:
    return Cell(catalogue.criteria[criterion].label)


def _percent(weight: int) -> Cell:
    return Cell(f"{weight}\u00a0%")


def _names(subject: Subject) -> list[str]:
    return [subject.catalogue.named(name) for name in subject.view.frameworks]
