"""TurningBar points: from which weight of a criterion on the other framework would lead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from components.charts.base import Part, axis_numbers, bold, escape, note, sheet, short
from components.charts.model import Line
from components.charts.palette import INK, rgba

SCALE: Final = (0, 100)
ROW: Final = 56
HEAD, BAR, HIGH = 9, 30, 12
"""Pixels from the top of a row to its label and to its bar's middle, and the bar's height."""
LEADS, OTHER_LEADS = 0.16, 0.5


@dataclass(frozen=True, slots=True)
class TurningBar:
    """One criterion's weight in percent, who leads now, and where the other would (ids of lines).

    The other leads at ``at`` and every whole number above it when ``above`` is true, at ``at`` and
    every one below it when not, and nowhere when ``at`` is None.
    """

    label: str
    weight: int
    leader: str
    other: str
    at: int | None
    above: bool

    @property
    def distance(self) -> float:
        return float("inf") if self.at is None else abs(self.at - self.weight)

    def stretches(self) -> Iterator[tuple[str, float, float]]:
        """Who leads from where to where, from 0 to 100."""
        if self.at is None:
            yield self.leader, *SCALE
            return
        below, above = (self.leader, self.other) if self.above else (self.other, self.leader)
        turn = self.at - 0.5 if self.above else self.at + 0.5
        yield below, SCALE[0], max(turn, SCALE[0])
        yield above, min(turn, SCALE[1]), SCALE[1]


def turning_points(lines: Sequence[Line], items: Sequence[TurningBar]) -> go.Figure:
    """The nearest turning point on top; a tick stands at each weight of the reader."""
    rows = nearest_first(items)
    bottom = ROW * len(rows)
    names = {line.id: short(line.name) for line in lines}
    notes = [part for place, bar in enumerate(rows) for part in _notes(bar, names, place)]
    return sheet(
        [*(_bars(line, rows) for line in lines), _ticks(rows)],
        across=SCALE,
        edge=2,
        height=bottom + 8,
        notes=[*notes, *axis_numbers([0, 25, 50, 75, 100], y=bottom - 4)],
    )


def turning_points_text(lines: Sequence[Line], items: Sequence[TurningBar]) -> str:
    names = {line.id: line.name for line in lines}
    said = [
        f"{bar.label}, now {bar.weight}: {bar_words(bar, names)}." for bar in nearest_first(items)
    ]
    return " ".join(["Weights out of 100 and who leads when one of them moves.", *said])


def nearest_first(items: Sequence[TurningBar]) -> list[TurningBar]:
    return sorted(items, key=lambda bar: bar.distance)


def bar_words(bar: TurningBar, names: Mapping[str, str]) -> str:
    """ "PyTorch from 12", "PyTorch below 9" or "TensorFlow at any weight"."""
    if bar.at is None:
        return f"{names[bar.leader]} at any weight"
    side = "from" if bar.above else "up to"
    return f"{names[bar.other]} {side} {bar.at}"


def _bars(line: Line, rows: Sequence[TurningBar]) -> Part:
    """All stretches in which this framework leads, darker where it does not lead today."""
    drawn = [
        (place, start, end, LEADS if line.id == bar.leader else OTHER_LEADS)
        for place, bar in enumerate(rows)
        for who, start, end in bar.stretches()
        if who == line.id
    ]
    return {
        "type": "bar",
        "name": escape(line.name),
        "orientation": "h",
        "base": [start for _, start, _, _ in drawn],
        "x": [end - start for _, start, end, _ in drawn],
        "y": [ROW * place + BAR for place, _, _, _ in drawn],
        "width": HIGH,
        "marker": {
            "color": [rgba(line.look.colour, alpha) for _, _, _, alpha in drawn],
            "line": {"width": 0},
        },
        "hoverinfo": "skip",
    }


def _ticks(rows: Sequence[TurningBar]) -> Part:
    return {
        "type": "scatter",
        "name": "Your weight",
        "mode": "markers",
        "x": [bar.weight for bar in rows],
        "y": [ROW * place + BAR for place in range(len(rows))],
        "marker": {"symbol": "line-ns", "size": 16, "line": {"color": INK, "width": 3}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _notes(bar: TurningBar, names: Mapping[str, str], place: int) -> Iterator[Part]:
    y = ROW * place + HEAD
    yield note(f"{bold(bar.label)} {bar.weight:.0f}", x=SCALE[0], y=y)
    yield note(escape(bar_words(bar, names)), x=SCALE[1], y=y, anchor="right", size=13)
