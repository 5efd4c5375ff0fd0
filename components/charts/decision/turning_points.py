"""Turning points: from which weight of a criterion on the other framework would lead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from components.charts.base import Part, axis_numbers, bold, escape, note, sheet
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
    every one below it when not, and nowhere when ``at`` is None. ``words`` say so beside the bar.
    """

    label: str
    weight: int
    leader: str
    other: str
    at: int | None
    above: bool
    words: str = ""

    def stretches(self) -> Iterator[tuple[str, float, float]]:
        """Who leads from where to where, from 0 to 100."""
        if self.at is None:
            yield self.leader, *SCALE
            return
        below, above = (self.leader, self.other) if self.above else (self.other, self.leader)
        turn = self.at - 0.5 if self.above else self.at + 0.5
        yield below, SCALE[0], max(turn, SCALE[0])
        yield above, min(turn, SCALE[1]), SCALE[1]


def turning_points(lines: Sequence[Line], rows: Sequence[TurningBar]) -> go.Figure:
    """Rows from the top, the nearest first; a tick stands at each weight of the reader."""
    bottom = ROW * len(rows)
    notes = [part for place, bar in enumerate(rows) for part in _notes(bar, place)]
    return sheet(
        [*(_bars(line, rows) for line in lines), _ticks(rows)],
        across=SCALE,
        edge=2,
        height=bottom + 8,
        notes=[*notes, *axis_numbers([0, 25, 50, 75, 100], y=bottom - 4)],
    )


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


def _notes(bar: TurningBar, place: int) -> Iterator[Part]:
    y = ROW * place + HEAD
    yield note(f"{bold(bar.label)} {bar.weight:.0f}", x=SCALE[0], y=y)
    yield note(escape(bar.words), x=SCALE[1], y=y, anchor="right", size=13)
