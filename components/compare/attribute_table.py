"""The attribute table: for each row what evidence says today, and under it the article's words."""

from collections.abc import Sequence

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.attribute_table import NOT_REPORTED, TableCell, TableRow, source_of, table
from comparison.formatting import full_date
from components.charts.from_catalogue import lines
from components.charts.model import Line
from components.shared.sources import backing, publisher_link
from components.shared.status_marks import finding_mark
from components.shared.text import body, plain, quiet, rule
from components.state.session import Current


def attribute_table(now: Current) -> None:
    """All rows that the search and "differences only" leave."""
    catalogue, view = now.catalogue, now.view
    rows = table(
        catalogue,
        view.frameworks,
        search=view.control(catalogue, "search"),
        differences=view.control(catalogue, "differences") == "true",
    )
    drawn = lines(catalogue, view.frameworks)
    rule(strong=True)
    if not rows:
        body("No row fits. Clear the search or show all rows again.")
    for row in rows:
        _row(now, row, drawn)
        rule()


def _row(now: Current, row: TableRow, drawn: Sequence[Line]) -> None:
    head, rest = st.columns([2, 8], gap="small")
    with head:
        st.markdown(f"**{plain(row.attribute.label)}**  \n{quiet(row.attribute.question)}")
    with rest:
        grid = st.grid(len(drawn), min_column_width=180, gap=("small", "medium"))
        for line, cell in zip(drawn, row.cells, strict=True):
            with grid.cell():
                _cell(now, line, cell, wide=len(drawn) < 3)
        backing(now.catalogue, row.backing, key=f"row-{row.attribute.id}")


def _cell(now: Current, line: Line, cell: TableCell, *, wide: bool) -> None:
    today = cell.today or NOT_REPORTED
    date = f"  \n:small[:gray[{_dated(now.catalogue, cell)}]]" if cell.today else ""
    st.markdown(f"{framework_head(now, line)}  \n{plain(today)}{date}{_article(cell, wide=wide)}")


def framework_head(now: Current, line: Line) -> str:
    """The framework's sign and name as Markdown, and "better fit" where the verdict says so."""
    sign = f':color[{line.look.sign}]{{foreground="{line.look.colour}"}}'
    name = f":small[{plain(line.name)}]"
    if now.verdict.leader != line.id or now.verdict.state not in ("clear", "close"):
        return f"{sign} {name}"
    return f"{sign} :small[**{plain(line.name)}**] :small[:green[:material/check: better fit]]"


def _dated(catalogue: Catalogue, cell: TableCell) -> str:
    """The date of the cell and its first source, as Markdown."""
    found = cell.cell
    if found is None:
        return ""
    source = source_of(catalogue, found)
    date = plain(full_date(found.as_of))
    return f"{date}, {publisher_link(source)}" if source else date


def _article(cell: TableCell, *, wide: bool) -> str:
    if cell.article is None:
        return ""
    gap = " " if wide else "  \n"
    said = quiet(f"Article: “{cell.article.quote}”")
    return f"\n\n{said}{gap}:small[{finding_mark(cell.article.finding)}]"
