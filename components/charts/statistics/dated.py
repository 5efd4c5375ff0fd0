"""A trend whose dates are told as exactly as they are known, and whose breaks are marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import plotly.graph_objects as go

from components.charts.base import Part, escape
from components.charts.labels import few_signs
from components.charts.model import Line
from components.charts.palette import MUTED
from components.charts.statistics.trend import Trend, trend

DOTS: Final = "2px,3px"


@dataclass(frozen=True, slots=True)
class Dated:
    """A framework's values, oldest first: where each stands, and its date in words. ``starts``
    are the days at which a new stretch begins."""

    line: Line
    points: tuple[tuple[date, float, str], ...]
    starts: frozenset[date] = frozenset()


def dated(series: Sequence[Dated], *, breaks: Sequence[date] = (), log: bool = False) -> go.Figure:
    """The lines of ``trend``; each day of ``breaks`` is a dotted line from top to bottom."""
    drawn = [item for item in series if item.points]
    figure = trend([_trend(item) for item in drawn], log=log)
    for trace, item in zip(figure.data, drawn, strict=True):
        trace.hovertext = _hovers(item, trace.x, trace.y)
    if breaks:
        figure.layout.shapes = [_mark(day) for day in breaks]
    return figure


def dated_text(series: Sequence[Dated], *, unit: str, breaks: Sequence[str] = ()) -> str:
    """Each framework's first and last value with their dates, and where the lines break."""
    parts = [_sentence(item, unit) for item in series]
    return " ".join([*parts, *(f"The lines break at {when}." for when in breaks)])


def _trend(item: Dated) -> Trend:
    return Trend(item.line, tuple((day, value) for day, value, _ in item.points), item.starts)


def _hovers(item: Dated, days: Sequence[str], values: Sequence[float | None]) -> list[str]:
    words = {day.isoformat(): when for day, _, when in item.points}
    return [
        "" if value is None else escape(f"{item.line.name} {few_signs(value)}, {words[day]}")
        for day, value in zip(days, values, strict=True)
    ]


def _mark(day: date) -> Part:
    ends = {"x0": day.isoformat(), "x1": day.isoformat(), "yref": "paper", "y0": 0, "y1": 1}
    line = {"color": MUTED, "width": 1, "dash": DOTS}
    return {"type": "line", "layer": "below", "line": line, **ends}


def _sentence(item: Dated, unit: str) -> str:
    name = item.line.name
    if not item.points:
        return f"{name}: not reported."
    (_, start, begun), (_, end, now) = item.points[0], item.points[-1]
    last = f"{few_signs(end)} {unit}, {now}"
    return (
        f"{name}: {last}."
        if len(item.points) == 1
        else (f"{name}: from {few_signs(start)} {unit}, {begun}, to {last}.")
    )
