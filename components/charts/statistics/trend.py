"""Dated values as lines over time, each named at its end where there is room.

Dates are told as exactly as they are known, and breaks in what was counted are marked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import plotly.graph_objects as go

from components.charts.base import (
    SMALL,
    Part,
    escape,
    note,
    optical_size,
    picture,
    symbol,
    text_width,
)
from components.charts.labels import few_signs, short_month
from components.charts.model import Line
from components.charts.palette import LINE, MUTED
from components.charts.spread import spread
from components.charts.time_scale import Scale, date_ticks, scale_of, span_of

HEIGHT: Final = 240
TOP, FOOT = 10, 24
END_LABEL: Final = 16
LONGEST_END_LABEL: Final = 14
MANY_POINTS: Final = 24
DOTS: Final = "2px,3px"


@dataclass(frozen=True, slots=True)
class Trend:
    """A framework's values, oldest first: where each stands, and its date in words.

    ``starts`` are the days at which a new stretch begins, because what was counted changed: the
    line does not lead up to them.
    """

    line: Line
    points: tuple[tuple[date, float, str], ...]
    starts: frozenset[date] = frozenset()


def trend(series: Sequence[Trend], *, breaks: Sequence[date] = (), log: bool = False) -> go.Figure:
    """Each day of ``breaks`` is a dotted line from top to bottom.

    ``log`` needs values above 0. Without it the scale starts at 0.
    """
    drawn = [item for item in series if item.points]
    scale = scale_of([value for item in drawn for _, value, _ in item.points], log=log)
    names = _end_labels(drawn, scale)
    return picture(
        [_trace(item) for item in drawn],
        height=HEIGHT,
        margin={"l": _left(scale), "r": _right(names), "t": TOP, "b": FOOT},
        xaxis=_time_axis([day for item in drawn for day, _, _ in item.points]),
        yaxis=_value_axis(scale),
        annotations=names,
        shapes=[_break(day) for day in breaks],
    )


def trend_text(series: Sequence[Trend], *, unit: str, breaks: Sequence[str] = ()) -> str:
    """Each framework's first and last value with their dates, and where the lines break."""
    parts = [_sentence(item, unit) for item in series]
    return " ".join([*parts, *(f"The lines break at {when}." for when in breaks)])


def _sentence(item: Trend, unit: str) -> str:
    name = item.line.name
    if not item.points:
        return f"{name}: not reported."
    (_, start, begun), (_, end, now) = item.points[0], item.points[-1]
    last = f"{few_signs(end)} {unit}, {now}"
    if len(item.points) == 1:
        return f"{name}: {last}."
    return f"{name}: from {few_signs(start)} {unit}, {begun}, to {last}."


def _break(day: date) -> Part:
    ends = {"x0": day.isoformat(), "x1": day.isoformat(), "yref": "paper", "y0": 0, "y1": 1}
    line = {"color": MUTED, "width": 1, "dash": DOTS}
    return {"type": "line", "layer": "below", "line": line, **ends}


def _trace(item: Trend) -> Part:
    points = list(_with_gaps(item))
    look = item.line.look
    return {
        "type": "scatter",
        "name": escape(item.line.name),
        "mode": "lines+markers",
        "x": [day.isoformat() for day, _, _ in points],
        "y": [value for _, value, _ in points],
        "connectgaps": False,
        "line": {"color": look.colour, "width": 2.5, "dash": look.dash},
        "marker": {**symbol(look, size=9, edge=1), "size": _sizes(item, len(points))},
        "hovertext": [_hover(item.line, value, when) for _, value, when in points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _with_gaps(item: Trend) -> Iterator[tuple[date, float | None, str]]:
    for place, (day, value, when) in enumerate(item.points):
        if place and day in item.starts:
            yield day, None, ""
        yield day, value, when


def _sizes(item: Trend, count: int) -> list[float]:
    """A mark for every value; with many of them only for the last."""
    look = item.line.look
    usual = optical_size(look, 8) if len(item.points) <= MANY_POINTS else 0
    return [usual] * (count - 1) + [optical_size(look, 9)]


def _hover(line: Line, value: float | None, when: str) -> str:
    return "" if value is None else escape(f"{line.name} {few_signs(value)}, {when}")


def _value_axis(scale: Scale) -> Part:
    return {
        **_axis(scale.ticks(), [few_signs(value) for value in scale.ticks()]),
        "range": [scale.axis(scale.low), scale.axis(scale.high)],
        "type": "log" if scale.log else "linear",
        "gridcolor": LINE,
        "ticklabelstandoff": 6,
    }


def _time_axis(days: Sequence[date]) -> Part:
    first, last = span_of(days)
    ticks = date_ticks(first, last) if days else []
    years = all(day.month == 1 for day in ticks) and len(ticks) > 1
    texts = [f"{day.year}" if years else short_month(day) for day in ticks]
    return {
        **_axis([day.isoformat() for day in ticks], texts),
        "range": [first.isoformat(), last.isoformat()],
        "type": "date",
        "showgrid": False,
        "linecolor": LINE,
        "ticks": "outside",
        "tickcolor": LINE,
    }


def _axis(values: Sequence[float | str], texts: Sequence[str]) -> Part:
    labels = {"tickvals": list(values), "ticktext": list(texts)}
    font = {"size": SMALL, "color": MUTED}
    return {**labels, "tickfont": font, "ticks": "", "zeroline": False, "fixedrange": True}


def _left(scale: Scale) -> float:
    widths = [text_width(few_signs(value), size=SMALL - 1) for value in scale.ticks()]
    return max(widths, default=0) + 8


def _right(names: Sequence[Part]) -> float:
    """Room for the names, or for half of the last date."""
    widest = max((text_width(name["text"]) for name in names), default=0)
    return max(widest + 10, 28)


def _end_labels(series: Sequence[Trend], scale: Scale) -> list[Part]:
    """Names beside the last values, moved apart; none when a name is too long to stand there."""
    if any(len(item.line.name) > LONGEST_END_LABEL for item in series):
        return []
    high = HEIGHT - TOP - FOOT
    ends = [high * scale.place(item.points[-1][1]) for item in series]
    middles = spread(ends, [END_LABEL] * len(ends), low=-END_LABEL / 2, high=high + TOP)
    return [
        {**note(escape(item.line.name), x=1, y=middle / high), "xref": "paper", "yref": "paper"}
        | {"xshift": 10}
        for item, middle in zip(series, middles, strict=True)
    ]
