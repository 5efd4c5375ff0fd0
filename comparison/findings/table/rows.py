"""The rows of the attribute table for chosen frameworks, with what stands behind each."""

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.findings.statements import Backed, backed
from comparison.findings.table.results import Result, result
from comparison.findings.table.search import words_of
from comparison.model.evidence import Claim, Source
from comparison.model.framework import Cell
from comparison.model.texts import Attribute

NOT_REPORTED = "not reported"


@dataclass(frozen=True, slots=True)
class TableCell:
    """A framework's cell of a row: today's fact or None, and the article's claim for it or None."""

    framework: str
    cell: Cell | None
    article: Claim | None

    @property
    def today(self) -> str | None:
        return self.cell.today if self.cell else None

    @property
    def substance(self) -> str:
        """What the cell says, whatever the words; empty where it is not reported."""
        return (self.cell.gist if self.cell else None) or self.today or ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table with who is ahead in it and all that stands behind its cells.

    ``result`` is None where one framework is shown alone.
    """

    attribute: Attribute
    cells: tuple[TableCell, ...]
    backing: Backed
    result: Result | None

    @property
    def differs(self) -> bool:
        """Whether the cells say different things; a row with an unknown cell does not count."""
        facts = [cell.substance.casefold() for cell in self.cells]
        return len(set(facts)) > 1 and all(facts)


def table(
    catalogue: Catalogue, frameworks: Sequence[str], *, search: str = "", differences: bool = False
) -> list[TableRow]:
    """The rows in the table's order; ``search`` looks for all its words in headings and cells."""
    rows = [_row(catalogue, attribute, frameworks) for attribute in catalogue.attributes.values()]
    words = words_of(search)
    return [
        row
        for row in rows
        if (row.differs or not differences) and all(word in _text(catalogue, row) for word in words)
    ]


def _row(catalogue: Catalogue, attribute: Attribute, frameworks: Sequence[str]) -> TableRow:
    cells = tuple(_cell(catalogue, name, attribute.id) for name in frameworks)
    known = [item.cell for item in cells if item.cell]
    articles = [cell.article for cell in known if cell.article]
    return TableRow(
        attribute,
        cells,
        backed(
            catalogue,
            [*articles, *(name for cell in known for name in cell.claims)],
            [name for cell in known for name in cell.sources],
            [name for cell in known for name in cell.statistics],
        ),
        result(catalogue, attribute, {item.framework: item.substance or None for item in cells}),
    )


def _cell(catalogue: Catalogue, framework: str, attribute: str) -> TableCell:
    cell = catalogue.frameworks[framework].cells.get(attribute)
    article = catalogue.claims[cell.article] if cell and cell.article else None
    return TableCell(framework, cell, article)


def source_of(catalogue: Catalogue, cell: Cell) -> Source | None:
    """The source that the cell's date is from, else the first behind it."""
    statistics = [catalogue.statistics[name] for name in cell.statistics]
    backings = [b for name in cell.claims for b in catalogue.claims[name].evidence]
    names = [*cell.sources, *(item.source for item in statistics), *(b.source for b in backings)]
    dated = [item.source for item in statistics if item.as_of == cell.as_of]
    dated += [name for name in names if catalogue.sources[name].dated == cell.as_of]
    first = next(iter([*dated, *names]), None)
    return catalogue.sources[first] if first else None


def _text(catalogue: Catalogue, row: TableRow) -> str:
    parts = [row.attribute.label, row.attribute.question]
    if row.result:
        parts += [*map(catalogue.named, row.result.ahead), row.result.state]
    for cell in row.cells:
        parts += [cell.today or NOT_REPORTED, cell.article.quote if cell.article else ""]
    parts += [f"{claim.claim} {claim.quote}" for claim in row.backing.claims]
    return " ".join(parts).lower()
