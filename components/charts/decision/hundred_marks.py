"""Stability as a hundred marks: how many of a hundred sets of priorities favour whom."""

from typing import Final

import plotly.graph_objects as go

from components.charts.base import Part, escape, sheet, symbol
from components.charts.model import Line

COLUMNS, ROWS = 20, 5
STEP: Final = 24
SIZE: Final = 11


def counts(share: float) -> tuple[int, int]:
    """Whole marks for the first and the second, given the first one's share from 0 to 1."""
    first = round(100 * share)
    return first, 100 - first


def hundred_marks(first: Line, second: Line, share: float) -> go.Figure:
    """``share`` is the first one's. The winner's marks come first, column by column."""
    sides = list(zip((first, second), counts(share), strict=True))
    (winner, won), (other, lost) = sides if share >= 0.5 else sides[::-1]
    traces = [_trace(winner, range(won)), _trace(other, range(won, won + lost))]
    return sheet(
        [trace for trace in traces if trace["x"]],
        across=(0, COLUMNS - 1),
        height=STEP * (ROWS - 1),
        edge=SIZE / 2 + 3.5,
    )


def _trace(line: Line, places: range) -> Part:
    return {
        "type": "scatter",
        "name": escape(line.name),
        "mode": "markers",
        "x": [place // ROWS for place in places],
        "y": [STEP * (place % ROWS) for place in places],
        "marker": symbol(line.look, size=SIZE, edge=0),
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
