"""Ratios to a baseline on a logarithmic scale: a mark, its interval, and the noise behind both.

Each way has its name and its numbers above its mark. The band is the same work done twice; what
lies in it is no difference.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import plotly.graph_objects as go

from comparison.looks import Look
from components.charts.base import (
    PHONE,
    SMALL,
    TEXT,
    Part,
    axis_numbers,
    bold,
    escape,
    hairline,
    note,
    sheet,
    symbol,
    text_width,
    wrapped,
)
from components.charts.palette import FILL, INK, MUTED, PAPER

ROW, NAME, MARK = 44, 10, 31
"""Pixels from row to row, and from a row's top to its name and to its mark."""
LINE: Final = 17
"""Pixels that each further line of a name takes."""
AXIS: Final = 22
STEPS: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
EDGE: Final = 8


@dataclass(frozen=True, slots=True)
class RatioRow:
    """One way: its label, how it is drawn, its numbers in words and, if there are any, its ratio
    as (low, value, high)."""

    label: str
    look: Look
    words: str
    ratio: tuple[float, float, float] | None


def ratios(rows: Sequence[RatioRow], *, noise: tuple[float, float] | None) -> go.Figure:
    """The rows from the top, the baseline at 1, the noise as a band."""
    low, high = _reach(rows, noise)
    *tops, bottom = accumulate((ROW + LINE * (len(_lines(row)) - 1) for row in rows), initial=0)
    ends = (math.log(low), math.log(high))
    steps = [step for step in STEPS if low <= step <= high]
    ticks = axis_numbers([math.log(step) for step in steps], y=bottom + AXIS / 2, centred=True)
    named = [{**tick, "text": f"{step:g}"} for tick, step in zip(ticks, steps, strict=True)]
    shapes = [
        *_band(noise, bottom),
        *(hairline((math.log(step),) * 2, (0, bottom)) for step in steps),
    ]
    return sheet(
        [
            trace
            for top, row in zip(tops, rows, strict=True)
            for trace in _mark(row, top + LINE * (len(_lines(row)) - 1))
        ],
        across=ends,
        height=bottom + AXIS,
        notes=[
            *named,
            *(item for top, row in zip(tops, rows, strict=True) for item in _name(row, top, ends)),
        ],
        shapes=[*shapes, _one(bottom)],
        edge=EDGE,
    )


def _reach(rows: Sequence[RatioRow], noise: tuple[float, float] | None) -> tuple[float, float]:
    """From a little below the lowest interval to a little above the highest; 0.5 to 2 at least."""
    known = [row.ratio for row in rows if row.ratio]
    lows = [0.5, *(ratio[0] for ratio in known), *(noise or ())]
    highs = [2.0, *(ratio[2] for ratio in known), *(noise or ())]
    return min(lows) / 1.1, max(highs) * 1.1


def _band(noise: tuple[float, float] | None, bottom: float) -> Iterator[Part]:
    if noise:
        yield {
            "type": "rect",
            "layer": "below",
            "x0": math.log(noise[0]),
            "x1": math.log(noise[1]),
            "y0": 0,
            "y1": bottom,
            "fillcolor": FILL,
            "opacity": 0.3,
            "line": {"width": 0},
        }


def _one(bottom: float) -> Part:
    ends = {"x0": 0, "x1": 0, "y0": 0, "y1": bottom}
    return {"type": "line", "layer": "below", "line": {"color": INK, "width": 1.5}, **ends}


def _mark(row: RatioRow, top: float) -> Iterator[Part]:
    if row.ratio is None:
        return
    low, value, high = map(math.log, row.ratio)
    hover = {"hoverinfo": "text", "hovertext": [escape(f"{row.label}: {row.words}")] * 2}
    down = top + MARK
    yield {
        "type": "scatter",
        "mode": "lines",
        "x": [low, high],
        "y": [down, down],
        "line": {"color": row.look.colour, "width": 3},
        **hover,
    }
    yield {
        "type": "scatter",
        "mode": "markers",
        "name": escape(row.label),
        "x": [value],
        "y": [down],
        "marker": symbol(row.look, size=13),
        "hoverinfo": "text",
        "hovertext": [escape(f"{row.label}: {row.words}")],
    }


def _lines(row: RatioRow) -> list[str]:
    """The name in as many lines as it needs beside its numbers, on a phone too."""
    room = PHONE - text_width(row.words, size=SMALL + 2)
    return wrapped(f"{row.look.sign} {row.label}", most=int(room / text_width("n", size=TEXT)))


def _name(row: RatioRow, top: float, ends: tuple[float, float]) -> Iterator[Part]:
    down = top + NAME
    for number, line in enumerate(_lines(row)):
        below = down + LINE * number
        yield note(escape(line), x=ends[0], y=below, xshift=-EDGE + 1, bgcolor=PAPER)
    words = bold(row.words) if row.ratio else escape(row.words)
    colour = INK if row.ratio else MUTED
    yield note(words, x=ends[1], y=down, anchor="right", size=SMALL + 1, colour=colour, xshift=EDGE)
