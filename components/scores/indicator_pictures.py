"""The indicators of a criterion as pictures: their scores with ranges, and what is known."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import in_sentence, listed
from comparison.scoring.criteria import criterion_score
from comparison.scoring.indicators import IndicatorScore
from components.charts.from_catalogue import lines
from components.charts.key import key as key_of
from components.charts.model import Line, Reading, Row
from components.charts.scores.coverage import Coverage, Piece, coverage, coverage_text
from components.charts.scores.twin import twin, twin_text
from components.shared.plot import draw
from components.shared.text import figure_title, small
from components.state.session import Current


def indicator_pictures(now: Current, criterion: str, *, key: str) -> None:
    """Coverage beside the indicators' scores, for the frameworks shown."""
    catalogue, drawn = now.catalogue, lines(now.catalogue, now.view.frameworks)
    st.html(key_of(drawn))
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    with grid.cell():
        _scores(catalogue, drawn, criterion, key=key)
    with grid.cell():
        _coverage(catalogue, drawn, criterion, key=key)


def _scores(catalogue: Catalogue, drawn: list[Line], criterion: str, *, key: str) -> None:
    rows = _rows(catalogue, drawn, criterion)
    if not rows:
        small("None of its indicators is known for these frameworks.")
        return
    figure_title(
        "Its indicators, one by one",
        "Score from 0 to 10, widest difference first. Bars: the range that the evidence allows.",
    )
    draw(
        twin(drawn, rows),
        key=f"{key}-indicators",
        alt=twin_text(drawn, rows),
    )


def _rows(catalogue: Catalogue, drawn: list[Line], criterion: str) -> list[Row]:
    """The indicators that are known for at least one of the frameworks."""
    found = {line.id: criterion_score(catalogue, line.id, criterion).indicators for line in drawn}
    rows = [
        Row(indicator.label, {name: _reading(items[place]) for name, items in found.items()})
        for place, indicator in enumerate(catalogue.criteria[criterion].indicators)
    ]
    return [row for row in rows if any(row.readings.values())]


def _reading(item: IndicatorScore) -> Reading | None:
    if item.score is None or item.low is None or item.high is None:
        return None
    return Reading(item.score, item.low, item.high)


def _coverage(catalogue: Catalogue, drawn: list[Line], criterion: str, *, key: str) -> None:
    items = [_covered(catalogue, line, criterion) for line in drawn]
    enough = round(100 * catalogue.method.enough_coverage.value)
    figure_title(_coverage_title(items), _coverage_note(catalogue, criterion))
    draw(
        coverage(items, enough=enough),
        key=f"{key}-coverage",
        alt=coverage_text(items, enough=enough),
    )


def _covered(catalogue: Catalogue, line: Line, criterion: str) -> Coverage:
    scores = criterion_score(catalogue, line.id, criterion).indicators
    return Coverage(
        line,
        [Piece(item.indicator.label, item.indicator.weight, item.known) for item in scores],
    )


def _coverage_title(items: list[Coverage]) -> str:
    known = {item.known for item in items}
    if len(known) == 1:
        (points,) = known
        return f"{points} of 100 points of its weight are known"
    return f"Between {min(known)} and {max(known)} of 100 points of its weight are known"


def _coverage_note(catalogue: Catalogue, criterion: str) -> str:
    pieces = [
        f"{in_sentence(item.label)} {item.weight}"
        for item in catalogue.criteria[criterion].indicators
    ]
    return f"Filled: known. Hatched: not known. Pieces, in order: {listed(pieces)}."
