"""What decides it: a bar a criterion around zero, long as what it adds to the margin, and the sum.

A table, so that it reads the same without sight, without script and on paper. Its look stands in
``components/static/decision.css``. Each bar and range bears its points as ``data-points``,
``data-low`` and ``data-high``, unrounded: for the second line, below 0: for the first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from components.charts.key import sign
from components.charts.model import Line
from components.shared.html import Html, joined, tag

LEAST: Final = 0.02
"""The least half of the scale, in points, so that level rows stand in the middle."""
ROOM: Final = 1.04


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its label, its weight out of 100, points for the second line, and the words for it.

    ``points``, ``low`` and ``high`` are None where nothing can be compared.
    """

    label: str
    weight: int
    points: float | None
    low: float | None
    high: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From points to percent of the width; zero need not stand in the middle."""

    low: float
    high: float

    def at(self, points: float) -> float:
        return 100 * (points - self.low) / (self.high - self.low)


def scale_of(bars: Iterable[Bar]) -> Scale:
    """Wide enough for every bar and range, with zero inside."""
    ends = [end for bar in bars for end in (bar.points, bar.low, bar.high) if end is not None]
    return Scale(ROOM * min([-LEAST, *ends]), ROOM * max([LEAST, *ends]))


def diverging(lines: tuple[Line, Line], bars: Sequence[Bar], total: Bar) -> Html:
    """The table: bars of the first line run to the left, those of the second to the right."""
    scale = scale_of([*bars, total])
    body = tag("tbody", *(_row(lines, bar, scale) for bar in bars), role="rowgroup")
    foot = tag("tfoot", _row(lines, total, scale), role="rowgroup")
    table = tag("table", _head(lines, scale), body, foot, class_="ff-decides", role="table")
    return tag("div", table, class_="ff-box")


def _head(lines: tuple[Line, Line], scale: Scale) -> Html:
    left, right = (_side(line, at) for line, at in zip(lines, ("left", "right"), strict=True))
    zero = f"--zero:{scale.at(0):.3f}%"
    names = (
        tag("th", "What weighs", scope="col", role="columnheader"),
        tag("th", "Weight", scope="col", role="columnheader"),
        tag("th", left, right, scope="col", role="columnheader", style=zero),
        tag("th", "Adds to the margin", scope="col", role="columnheader"),
    )
    return tag("thead", tag("tr", *names, role="row"), role="rowgroup")


def _side(line: Line, side: str) -> Html:
    arrow = {"left": ("\u2190\u00a0", ""), "right": ("", "\u00a0\u2192")}[side]
    words = joined([arrow[0], Html(sign(line.look)), "\u00a0", line.name, arrow[1]])
    return tag("span", words, class_=f"ff-{side}")


def _row(lines: tuple[Line, Line], bar: Bar, scale: Scale) -> Html:
    return tag(
        "tr",
        tag("th", bar.label, scope="row", role="rowheader"),
        tag("td", f"{bar.weight}\u00a0%", role="cell", class_="ff-weight"),
        tag("td", _picture(lines, bar, scale), role="cell", class_="ff-bar"),
        tag("td", bar.words, role="cell", class_="ff-words"),
        role="row",
    )


def _picture(lines: tuple[Line, Line], bar: Bar, scale: Scale) -> Html:
    pieces = [tag("i", class_="ff-zero", style=f"left:{scale.at(0):.3f}%")]
    if bar.points is not None:
        look = lines[0 if bar.points < 0 else 1].look
        span = _span(scale, 0.0, bar.points)
        style = f"{span};--look:{look.colour}"
        pieces.append(tag("i", class_="ff-length", style=style, data_points=repr(bar.points)))
    if bar.low is not None and bar.high is not None:
        ends = {"data_low": repr(bar.low), "data_high": repr(bar.high)}
        pieces.append(tag("i", class_="ff-range", style=_span(scale, bar.low, bar.high), **ends))
    return tag("div", *pieces, class_="ff-field", aria_hidden="true")


def _span(scale: Scale, one: float, other: float) -> str:
    low, high = sorted((scale.at(one), scale.at(other)))
    return f"left:{low:.3f}%;width:{high - low:.3f}%"
