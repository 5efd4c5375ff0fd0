"""The attribute table as one HTML table: a sticky head, a body for each group, two lines a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from comparison.catalogue import Catalogue
from comparison.findings.table.results import Result
from comparison.findings.table.rows import NOT_REPORTED, TableRow
from comparison.wording.table import beside_result, result_words
from components.charts.model import Line
from components.compare.row_details import Marker, Ways, icon, row_details
from components.shared.html import Html, joined, tag
from components.shared.page_links import address_of
from components.state.session import Current

FIT = "better fit"
PREFIX = "table-"
"""Before the id of a group, so that ids are one's own on the page."""
ICONS = {"level": "drag_handle", "not comparable": "alt_route", "not known": "help"}
"""The Material symbols before a result in which nobody is ahead."""


@dataclass(frozen=True)
class Table:
    """What the table is made from: the rows to show, the columns, and the words looked for."""

    now: Current
    rows: Sequence[TableRow]
    lines: Sequence[Line]
    words: Sequence[str]

    @property
    def catalogue(self) -> Catalogue:
        return self.now.catalogue

    @cached_property
    def ways(self) -> Ways:
        return Ways(address_of(self.now, "evidence"), address_of(self.now, "measurements"))

    @property
    def compares(self) -> bool:
        return len(self.lines) > 1

    @property
    def width(self) -> int:
        return len(self.lines) + (2 if self.compares else 1)


def table_html(table: Table) -> Html:
    """The links to the groups and the table. How many places were marked is in the HTML."""
    groups: dict[str, list[TableRow]] = {}
    for row in table.rows:
        groups.setdefault(row.attribute.group, []).append(row)
    bodies = [_body(table, group, rows) for group, rows in groups.items()]
    classes = "ff-table ff-searched" if table.words else "ff-table"
    caption = tag("caption", "What evidence says today, attribute by attribute", class_="ff-unseen")
    return joined(
        [
            _jumps(table, groups),
            tag("table", caption, _head(table), *bodies, class_=classes, role="table"),
        ]
    )


def sign(line: Line) -> Html:
    """A framework's sign in its colour, which is not read out either."""
    style = f"color:{line.look.colour}"
    return tag("span", line.look.sign, class_="ff-sign", style=style, aria_hidden="true")


def _jumps(table: Table, groups: Mapping[str, Sequence[TableRow]]) -> Html:
    labels = {name: table.catalogue.attribute_groups[name].label for name in groups}
    links = [tag("a", label, href=f"#{PREFIX}{name}") for name, label in labels.items()]
    return tag("nav", *links, class_="ff-jumps", aria_label="Groups of the table")


def _head(table: Table) -> Html:
    heads = [tag("th", "Attribute", scope="col", role="columnheader", class_="ff-first")]
    if table.compares:
        heads.append(tag("th", "Result", scope="col", role="columnheader", class_="ff-second"))
    heads += [_name(table, line) for line in table.lines]
    return tag("thead", tag("tr", *heads, role="row"), role="rowgroup")


def _name(table: Table, line: Line) -> Html:
    """A framework's name above its column; the leader of the verdict carries the only mark."""
    verdict = table.now.verdict
    fits = verdict.leader == line.id and verdict.state in ("clear", "close")
    mark = [tag("span", icon("check"), " ", FIT, class_="ff-fit")] if fits else []
    name = tag("span", sign(line), " ", line.name, class_="ff-name")
    return tag("th", name, *mark, scope="col", role="columnheader")


def _body(table: Table, group: str, rows: Sequence[TableRow]) -> Html:
    label = table.catalogue.attribute_groups[group].label
    cell = tag("th", label, scope="rowgroup", colspan=str(table.width), role="rowheader")
    head = tag("tr", cell, class_="ff-group", role="row")
    drawn = [part for row in rows for part in _row(table, row)]
    return tag("tbody", head, *drawn, id=f"{PREFIX}{group}", role="rowgroup")


def _row(table: Table, row: TableRow) -> list[Html]:
    """The row of two lines, and under it what opens."""
    marker = Marker(table.words)
    cells = [tag("th", marker(row.attribute.label), scope="row", role="rowheader")]
    if row.result:
        cells.append(tag("td", _result(table, row.result), class_="ff-result", role="cell"))
    for line, cell in zip(table.lines, row.cells, strict=True):
        whose = tag("span", sign(line), " ", line.name, class_="ff-whose")
        today = tag("span", marker(cell.today or NOT_REPORTED), class_="ff-today")
        cells.append(tag("td", whose, today, role="cell"))
    details = row_details(table.catalogue, row, table.lines, ways=table.ways, marker=marker)
    below = tag("td", details, colspan=str(table.width), role="cell")
    return [
        tag("tr", *cells, class_="ff-row", role="row", id=f"row-{row.attribute.id}"),
        tag("tr", below, class_="ff-more", role="row"),
    ]


def _result(table: Table, result: Result) -> Html:
    told = Marker(table.words)(result_words(table.catalogue, result))
    words = tag("span", told, class_="ff-word")
    ahead = [sign(line) for line in table.lines if line.id in result.ahead]
    head = joined([*(ahead or [icon(ICONS[result.state])]), " ", words])
    beside = beside_result(table.catalogue, result)
    return joined([head, tag("span", beside, class_="ff-beside")] if beside else [head])
