"""The indicators of a criterion as charts: their scores with ranges, and what is known."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.scoring.criteria import criterion_score
from comparison.wording.chart_titles import coverage_note, coverage_title
from comparison.wording.scores import coverage_words
from components.charts.from_catalogue import indicator_rows, lines
from components.charts.key import key as key_of
from components.charts.model import Line
from components.charts.scores.coverage import Coverage, Piece, coverage, coverage_text
from components.charts.scores.twin import twin, twin_text
from components.shared.plot import Plot, draw
from components.shared.text import chart_title, small
from components.state.session import Current

ORDER = "Score from 0 to 10, widest difference first. Bars: the range that the evidence allows."


def indicator_pictures(now: Current, criterion: str, *, key: str, level: int) -> None:
    """Coverage beside the indicators' scores, for the frameworks shown."""
    catalogue, shown, lens = now.catalogue, now.view.frameworks, now.view.lens_shown
    st.html(key_of(lines(catalogue, shown)))
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    with grid.cell():
        scores = _scores(catalogue, shown, criterion, lens)
        if scores is None:
            small("None of its indicators is known for these frameworks.")
        else:
            chart_title("Its indicators, one by one", ORDER, level=level)
            draw(scores, key=f"{key}-indicators")
    with grid.cell():
        found = [criterion_score(catalogue, name, criterion, lens) for name in shown]
        chart_title(coverage_title(found), coverage_note(found[0]), level=level)
        draw(_coverage(catalogue, shown, criterion, lens), key=f"{key}-coverage")


@cached(most=64)
def _scores(catalogue: Catalogue, shown: tuple[str, ...], criterion: str, lens: str) -> Plot | None:
    """The indicators that are known for at least one of the frameworks."""
    drawn, rows = lines(catalogue, shown), indicator_rows(catalogue, shown, criterion, lens)
    known = [row for row in rows if any(row.readings.values())]
    return Plot(twin(drawn, known), twin_text(drawn, known)) if known else None


@cached(most=64)
def _coverage(catalogue: Catalogue, shown: tuple[str, ...], criterion: str, lens: str) -> Plot:
    items = [_covered(catalogue, line, criterion, lens) for line in lines(catalogue, shown)]
    enough = round(100 * catalogue.method.enough_coverage.value)
    return Plot(coverage(items, enough=enough), coverage_text(items, enough=enough))


def _covered(catalogue: Catalogue, line: Line, criterion: str, lens: str) -> Coverage:
    score = criterion_score(catalogue, line.id, criterion, lens)
    pieces = [Piece(item.indicator.label, item.weight, item.known) for item in score.indicators]
    return Coverage(line, pieces, coverage_words(score))
