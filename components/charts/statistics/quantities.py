"""Quantities as bars: one case or several, in each a bar for every framework.

With one case the name stands above its bar; with several the case stands above its bars, and the
first case names the frameworks behind them. The sign of a framework always goes with its number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import listed
from components.charts.base import PHONE, TEXT, Part, bold, escape, note, sheet, short, text_width
from components.charts.model import Line
from components.charts.palette import MUTED, rgba

UNKNOWN: Final = "not reported"
HIGH, THIN = 16, 14
"""The height of a bar under a name of its own, and of one among others."""
NAME, ALONE, BAR = 9, 47, 27
"""Pixels to the middle of a name, from one name to the next, and from its top to its bar."""
ALONE_SIGNS = 44
"""Signs of a name that has the picture's width for itself, on a phone too."""
STEP, FIRST, BETWEEN = 21, 30, 16
"""Pixels from bar to bar in a case, from the case's top to its first bar, and between cases."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A framework's value in one case, and how it is written. None is "not reported"."""

    line: Line
    value: float | None
    words: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What is counted for every framework, in their order. A single case needs no label."""

    label: str
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar on the sheet: its middle, its length and the text behind it."""

    quantity: Quantity
    down: float
    length: float
    behind: str

    @property
    def pixels(self) -> float:
        return text_width(self.behind, size=TEXT + 0.5) + 10


def quantities(cases: Sequence[Case], *, own_scale: bool = False) -> go.Figure:
    """``own_scale`` gives each case a scale of its own, for units that differ between them."""
    tops = _tops(cases)
    several = len(cases) > 1
    bars = [
        bar
        for place, case in enumerate(cases)
        for bar in _bars(case, top=tops[place], named=several and place == 0, several=several)
    ]
    if own_scale:
        bars = [_scaled(bar, cases) for bar in bars]
    notes = [*_heads(cases, tops), *(_behind(bar) for bar in bars)]
    return sheet(
        [_trace(bar, THIN if several else HIGH) for bar in bars if bar.quantity.value is not None],
        across=(0, _reach(bars)),
        height=max(tops[-1] - (BETWEEN - 2 if several else ALONE - BAR - HIGH), HIGH),
        notes=notes,
    )


def quantities_text(cases: Sequence[Case]) -> str:
    """Every case with what each framework has in it."""
    return " ".join(
        f"{f'{case.label}: ' if case.label else ''}{listed([_said(q) for q in case.quantities])}."
        for case in cases
    )


def _said(item: Quantity) -> str:
    return f"{item.line.name} {item.words if item.value is not None else UNKNOWN}"


def _tops(cases: Sequence[Case]) -> list[float]:
    """Where each case begins, and after them where the last one ends."""
    if len(cases) < 2:
        return [0, ALONE * max((len(case.quantities) for case in cases), default=0)]
    return list(accumulate((_high(case) for case in cases), initial=0))


def _high(case: Case) -> int:
    return FIRST + STEP * (len(case.quantities) - 1) + THIN // 2 + BETWEEN


def _bars(case: Case, *, top: float, named: bool, several: bool) -> Iterator[_Bar]:
    for place, item in enumerate(case.quantities):
        down = top + (FIRST + STEP * place if several else ALONE * place + BAR)
        words = item.words if item.value is not None else UNKNOWN
        sign = f"{item.line.look.sign} " if several else ""
        name = f"{short(item.line.name)} " if named else ""
        yield _Bar(item, down, max(item.value or 0, 0), f"{sign}{name}{words}")


def _scaled(bar: _Bar, cases: Sequence[Case]) -> _Bar:
    """The bar as a share of the longest in its case."""
    case = next(case for case in cases if any(item is bar.quantity for item in case.quantities))
    longest = max(item.value or 0 for item in case.quantities) or 1
    return _Bar(bar.quantity, bar.down, bar.length / longest, bar.behind)


def _reach(bars: Sequence[_Bar]) -> float:
    """What the width means, so that on a phone every text ends inside."""
    needed = [bar.length * PHONE / max(PHONE - bar.pixels, 40) for bar in bars]
    return max(needed, default=0) or 1


def _trace(bar: _Bar, high: int) -> Part:
    look, item = bar.quantity.line.look, bar.quantity
    when = f", {item.when}" if item.when else ""
    return {
        "type": "bar",
        "name": escape(item.line.name),
        "orientation": "h",
        "x": [bar.length],
        "y": [bar.down],
        "width": high,
        "marker": {"color": rgba(look.colour, 0.42), "line": {"color": look.colour, "width": 1}},
        "hovertext": [escape(f"{item.line.name} {item.words}{when}")],
        "hoverinfo": "text",
    }


def _heads(cases: Sequence[Case], tops: Sequence[float]) -> Iterator[Part]:
    if len(cases) > 1:
        for case, top in zip(cases, tops, strict=False):
            yield note(escape(short(case.label, most=44)), x=0, y=top + NAME)
        return
    for case in cases:
        for place, item in enumerate(case.quantities):
            name = f"{item.line.look.sign} {short(item.line.name, most=ALONE_SIGNS)}"
            yield note(escape(name), x=0, y=ALONE * place + NAME)


def _behind(bar: _Bar) -> Part:
    """The number behind the bar, in bold; what is not reported in grey."""
    item = bar.quantity
    if item.value is None:
        return note(escape(bar.behind), x=0, y=bar.down, colour=MUTED)
    lead = bar.behind.removesuffix(item.words)
    return note(escape(lead) + bold(item.words), x=bar.length, y=bar.down, xshift=6)
