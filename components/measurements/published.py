"""One published chart on the page: its title, cautions, sources, table and CSV."""

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import (
    FilledChart,
    Row,
    breaks_between,
    breaks_shown,
    cautions,
    filled,
    sources,
    span,
)
from comparison.findings.statistic_tables import csv_text, file_name, table
from comparison.formatting import counted, full_date, listed
from comparison.model.base import first_day
from comparison.model.evidence import Source
from comparison.wording.measured.statistic_titles import number, statistic_title, title_order
from components.charts.from_catalogue import lines
from components.charts.model import Line
from components.charts.statistics.quantities import Case, Quantity, quantities, quantities_text
from components.charts.statistics.trend import Trend, trend, trend_text
from components.measurements.linked import linked_fold
from components.shared.filter_choice import filter_choice
from components.shared.plot import Plot, draw
from components.shared.sources import source_line
from components.shared.text import chart_title, plain, small
from components.state.session import Current

BETTER = {"higher": "Higher is better.", "lower": "Lower is better."}
SOURCES_NAMED = 2
LINK = 'rel="noopener" style="color:inherit"'
FINE = "font-size:.8125rem;line-height:1.45;opacity:.74;margin:0 0 .3rem;max-width:34rem"


def topic_filter(catalogue: Catalogue) -> None:
    """The choice of a topic, bound to the link."""
    labels = {topic.id: topic.label for topic in catalogue.chart_topics}
    filter_choice(catalogue, "topic", labels, width=240)


def chart_grid(now: Current, every: Sequence[FilledChart], *, shown: int) -> None:
    """The charts of a topic, two in a row, the first ``shown`` drawn and the others behind their
    findings; those without a value are named below."""
    known = [item for item in every if item.known]
    if shown:
        grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
        for item in known[:shown]:
            with grid.cell():
                chart_title(statistic_title(now.catalogue, item), _about(item))
                _chart(now.catalogue, item)
    closed = st.grid(2, min_column_width=330, gap=("xsmall", "large"))
    for item in known[shown:]:
        with closed.cell():
            _folded_chart(now, item)
    silent = [item for item in every if not item.known]
    if silent:
        names = listed([now.catalogue.named(name) for name in silent[0].frameworks], "or")
        labels = "; ".join(item.chart.label for item in silent)
        small(f"Nothing reported for {names}: {labels}.", measure="none")


def _folded_chart(now: Current, item: FilledChart) -> None:
    """A chart behind its finding, made when it is opened."""
    title = statistic_title(now.catalogue, item)
    with linked_fold(now, "chart", item.chart.id, title) as opened:
        if opened:
            small(_about(item), measure="34rem")
            _chart(now.catalogue, item)


def _chart(catalogue: Catalogue, item: FilledChart) -> None:
    """What belongs to a chart below its title. The table is made once it is opened."""
    draw(_plot(catalogue, item.chart.id, item.frameworks), key=f"published-{item.chart.id}")
    st.html(_beside(catalogue, item))
    _behind(catalogue, item)


@cached(most=256)
def _plot(catalogue: Catalogue, name: str, frameworks: tuple[str, ...]) -> Plot:
    item = filled(catalogue, catalogue.charts[name], frameworks)
    known = [line for line in lines(catalogue, frameworks) if line.id in item.known]
    if item.chart.kind == "bars":
        known.sort(key=lambda line: title_order(item).index(line.id))
    return _trend(item, known) if item.chart.kind == "trend" else _quantities(item, known)


def _about(item: FilledChart) -> str:
    """What is drawn, in which unit and scale, of when, and which way is better."""
    chart = item.chart
    scale = ", logarithmic scale" if chart.log else ""
    better = BETTER.get(chart.direction or "", "")
    level = f"Less than {chart.level_within} % apart counts as level." if chart.level_within else ""
    old = "Old, kept as history." if chart.old else ""
    unit = "" if chart.unit.lower() in chart.label.lower() else f", in {chart.unit}"
    parts = [old, f"{chart.label}{unit}{scale}. {_capital(span(item))}.", better, level]
    return " ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _trend(item: FilledChart, known: Sequence[Line]) -> Plot:
    chart, row = item.chart, item.rows[0]
    series = [_series(item, row, line) for line in known]
    breaks = [first_day(change.date) for change in breaks_shown(item)]
    told = [full_date(change.date) for change in breaks_shown(item)]
    words = trend_text(series, unit=chart.unit, breaks=told)
    return Plot(trend(series, breaks=breaks, log=chart.log), f"{chart.question} {words}")


def _series(item: FilledChart, row: Row, line: Line) -> Trend:
    points = row.points[line.id]
    starts = frozenset(point.day for point in breaks_between(item.chart, points))
    return Trend(line, tuple((point.day, point.value, point.when) for point in points), starts)


def _quantities(item: FilledChart, known: Sequence[Line]) -> Plot:
    chart = item.chart
    dates = {_row_date(row) for row in item.rows}
    cases = [_case(item, row, known, dated=len(dates) > 1) for row in item.rows]
    words = f"{chart.question} {_capital(chart.unit)}. {quantities_text(cases)}"
    return Plot(quantities(cases, own_scale=chart.own_scale), words)


def _case(item: FilledChart, row: Row, known: Sequence[Line], *, dated: bool) -> Case:
    when = _row_date(row)
    label = f"{row.label}, {full_date(when)}" if dated and when else row.label
    found = [(line, row.newest.get(line.id)) for line in known]
    return Case(
        label,
        tuple(
            Quantity(line, point.value, number(point.value, item.chart), point.when)
            if point
            else Quantity(line, None)
            for line, point in found
        ),
    )


def _row_date(row: Row) -> str:
    """The one date of a row; empty where its statistics differ in date."""
    dates = {point.statistic.as_of for point in row.newest.values()}
    return dates.pop() if len(dates) == 1 else ""


def _beside(catalogue: Catalogue, item: FilledChart) -> str:
    """Breaks, note, cautions and sources as small paragraphs."""
    dotted = [
        f"Dotted line: {full_date(change.date)}. {change.reason}" for change in breaks_shown(item)
    ]
    note = [item.chart.note] if item.chart.note else []
    missing = [f"No statistic for {listed([catalogue.named(n) for n in item.missing], 'or')}."]
    texts = [" ".join([*dotted, *note, *(missing if item.missing else [])])]
    careful = [f"<b>Caution:</b> {escape(found.text)}" for found in cautions(catalogue, item)]
    parts = [*map(escape, texts), *careful, _source_words(catalogue, item)]
    return "".join(f'<p style="{FINE}">{part}</p>' for part in parts if part)


def _source_words(catalogue: Catalogue, item: FilledChart) -> str:
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


def _behind(catalogue: Catalogue, item: FilledChart) -> None:
    name = item.chart.id
    label = f"{counted(len(item.points), 'number')} as a table and CSV"
    opened = st.expander(label, type="compact", key=f"open-chart-{name}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        columns = table(catalogue, item)
        st.table(
            {plain(head): [plain(cell) for cell in cells] for head, cells in columns.items()},
            border="horizontal",
            hide_index=True,
            alt=f"{item.chart.label}, {item.chart.unit}.",
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
