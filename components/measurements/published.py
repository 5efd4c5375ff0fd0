"""One published figure on the page: finding, picture, cautions, source, table and CSV."""

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import (
    Row,
    Shown,
    breaks_between,
    breaks_shown,
    cautions,
    planned,
    sources,
    span,
)
from comparison.findings.statistic_tables import csv_text, file_name, table
from comparison.formatting import counted, full_date, listed
from comparison.links.controls import ALL, page_controls
from comparison.model.base import first_day
from comparison.model.evidence import Source
from comparison.wording.chart_titles import finding, number
from components.charts.model import Line
from components.charts.statistics.quantities import Case, Quantity, quantities, quantities_text
from components.charts.statistics.trend import Trend, trend, trend_text
from components.shared.plot import draw
from components.shared.sources import source_line
from components.shared.text import body, figure_title, plain, quiet, small

BETTER = {"higher": "Higher is better.", "lower": "Lower is better."}
SOURCES_NAMED = 2
LINK = 'rel="noopener" style="color:inherit"'
FINE = "font-size:.8125rem;line-height:1.45;opacity:.74;margin:0 0 .3rem;max-width:34rem"


def topic_filter(catalogue: Catalogue) -> None:
    """The choice of a topic, bound to the link."""
    labels = {topic.id: topic.label for topic in catalogue.figures.topics}
    control = page_controls(catalogue)["topic"]
    st.selectbox(
        control.label,
        control.accepted,
        key="topic",
        format_func=lambda value: "All" if value == ALL else labels.get(value, value),
        width=240,
    )


def figure_grid(catalogue: Catalogue, every: Sequence[Shown], drawn: Sequence[Line]) -> None:
    """The figures of a topic, two in a row; those without a value are named below."""
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for item in every:
        if item.known:
            with grid.cell():
                measured(catalogue, item, drawn)
    silent = [item.figure.label for item in every if not item.known]
    if silent:
        names = listed([line.name for line in drawn], "or")
        small(f"Nothing reported for {names}: {'; '.join(silent)}.", measure="none")


def measured(catalogue: Catalogue, item: Shown, drawn: Sequence[Line]) -> None:
    """One figure with everything that belongs to it. The table is made once it is opened."""
    figure_title(finding(catalogue, item), _about(item))
    known = [line for line in drawn if line.id in item.known]
    if item.figure.kind == "trend":
        _trend(item, known)
    else:
        _quantities(item, known)
    st.html(_beside(catalogue, item))
    _behind(catalogue, item)


def _about(item: Shown) -> str:
    """What is drawn, in which unit and scale, of when, and which way is better."""
    figure = item.figure
    scale = ", logarithmic scale" if figure.log else ""
    better = BETTER.get(figure.direction or "", "")
    level = (
        f"Less than {figure.level_within} % apart counts as level." if figure.level_within else ""
    )
    old = "Old, kept as history." if figure.old else ""
    unit = "" if figure.unit.lower() in figure.label.lower() else f", in {figure.unit}"
    parts = [old, f"{figure.label}{unit}{scale}. {_capital(span(item))}.", better, level]
    return " ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _trend(item: Shown, known: Sequence[Line]) -> None:
    figure, row = item.figure, item.rows[0]
    series = [_series(item, row, line) for line in known]
    breaks = [first_day(mark.date) for mark in breaks_shown(item)]
    told = [full_date(mark.date) for mark in breaks_shown(item)]
    draw(
        trend(series, breaks=breaks, log=figure.log),
        key=f"measured-{figure.id}",
        alt=f"{figure.question} {trend_text(series, unit=figure.unit, breaks=told)}",
    )


def _series(item: Shown, row: Row, line: Line) -> Trend:
    points = row.points[line.id]
    starts = frozenset(point.day for point in breaks_between(item.figure, points))
    return Trend(line, tuple((point.day, point.value, point.when) for point in points), starts)


def _quantities(item: Shown, known: Sequence[Line]) -> None:
    figure = item.figure
    dates = {_row_date(row) for row in item.rows}
    cases = [_case(item, row, known, dated=len(dates) > 1) for row in item.rows]
    draw(
        quantities(cases, own_scale=figure.own_scale),
        key=f"measured-{figure.id}",
        alt=f"{figure.question} {_capital(figure.unit)}. {quantities_text(cases)}",
    )


def _case(item: Shown, row: Row, known: Sequence[Line], *, dated: bool) -> Case:
    when = _row_date(row)
    label = f"{row.label}, {full_date(when)}" if dated and when else row.label
    found = [(line, row.newest.get(line.id)) for line in known]
    return Case(
        label,
        tuple(
            Quantity(line, point.value, number(point.value, item.figure), point.when)
            if point
            else Quantity(line, None)
            for line, point in found
        ),
    )


def _row_date(row: Row) -> str:
    """The one date of a row; empty where its figures differ in date."""
    dates = {point.statistic.as_of for point in row.newest.values()}
    return dates.pop() if len(dates) == 1 else ""


def _beside(catalogue: Catalogue, item: Shown) -> str:
    """Breaks, note, cautions and sources as small paragraphs."""
    marks = [f"Dotted line: {full_date(mark.date)}. {mark.reason}" for mark in breaks_shown(item)]
    note = [item.figure.note] if item.figure.note else []
    missing = [f"No figure for {listed([catalogue.named(n) for n in item.missing], 'or')}."]
    texts = [" ".join([*marks, *note, *(missing if item.missing else [])])]
    careful = [f"<b>Caution:</b> {escape(found.text)}" for found in cautions(catalogue, item)]
    parts = [*map(escape, texts), *careful, _source_words(catalogue, item)]
    return "".join(f'<p style="{FINE}">{part}</p>' for part in parts if part)


def _source_words(catalogue: Catalogue, item: Shown) -> str:
    every = sources(catalogue, item)
    named = "; ".join(map(_source, every[:SOURCES_NAMED]))
    more = f"; {len(every) - SOURCES_NAMED} more below" if len(every) > SOURCES_NAMED else ""
    trusts = listed(list(dict.fromkeys(point.statistic.trust for point in item.points)))
    return f"Source: {named}{more}. Trust: {trusts}."


def _source(source: Source) -> str:
    date = full_date(source.dated) if source.dated else f"seen {full_date(source.accessed)}"
    title = escape(source.title)
    if source.url:
        title = f'<a href="{escape(source.url)}" target="_blank" {LINK}>{title}</a>'
    return f"{title}, {escape(source.publisher)}, {date}"


def _behind(catalogue: Catalogue, item: Shown) -> None:
    name = item.figure.id
    label = f"{counted(len(item.points), 'number')} as a table and CSV"
    opened = st.expander(label, type="compact", key=f"open-figure-{name}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        columns = table(catalogue, item)
        st.table(
            {plain(head): [plain(cell) for cell in cells] for head, cells in columns.items()},
            border="horizontal",
            hide_index=True,
            alt=f"{item.figure.label}, {item.figure.unit}.",
        )
        st.download_button(
            "Download CSV",
            partial(csv_text, catalogue, item),
            file_name(item),
            "text/csv",
            key=f"csv-{name}",
            on_click="ignore",
            icon=":material/download:",
        )
        every = sources(catalogue, item)
        if len(every) > SOURCES_NAMED:
            st.markdown("\n".join(source_line(source) for source in every))


def to_be_measured(catalogue: Catalogue) -> None:
    """What the method asks for and nobody has measured yet."""
    found = list(planned(catalogue))
    body(
        f"The method asks for {counted(len(found), 'measurement')} of our own. None of them has "
        "been made, so each counts as unknown in the scores."
    )
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for criterion, indicator in found:
        about = f"{criterion.label}, in {indicator.unit}. {indicator.measures}"
        with grid.cell():
            st.markdown(f"**{plain(indicator.label)}**: to be measured  \n{quiet(about)}")
