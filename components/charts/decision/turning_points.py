"""Flip points: from which weight of a criterion on the other framework would lead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from comparison.wording.verdict import whole_turn
from components.charts.base import Part, axis_numbers, bold, escape, note, sheet, short
from components.charts.model import Line
from components.charts.palette import INK, rgba

SCALE: Final = (0, 100)
ROW: Final = 56
HEAD, BAR, HIGH = 9, 30, 12
"""Pixels from the top of a row to its label and to its bar's middle, and the bar's height."""
LEADS, OTHER_LEADS = 0.16, 0.5


@dataclass(frozen=True, slots=True)
class Flip:
    """One criterion's weight in percent, who leads now, and where the other would (ids of lines).

    The other leads at and above ``at`` when ``above`` is true, below it when not, and nowhere
    when ``at`` is None.
    """

    label: str
    weight: float
    leader: str
    other: str
    at: float | None
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
        yield below, SCALE[0], self.at
        yield above, self.at, SCALE[1]


def flips(lines: Sequence[Line], items: Sequence[Flip]) -> go.Figure:
    """The nearest flip on top; a tick stands at each weight of the reader."""
    rows = nearest_first(items)
    bottom = ROW * len(rows)
    names = {line.id: short(line.name) for line in lines}
    notes = [part for place, flip in enumerate(rows) for part in _notes(flip, names, place)]
    return sheet(
        [*(_bars(line, rows) for line in lines), _ticks(rows)],
        across=SCALE,
        edge=2,
        height=bottom + 8,
        notes=[*notes, *axis_numbers([0, 25, 50, 75, 100], y=bottom - 4)],
    )


def flips_text(lines: Sequence[Line], items: Sequence[Flip]) -> str:
    names = {line.id: line.name for line in lines}
    said = [
        f"{flip.label}, now {flip.weight:.0f}: {flip_words(flip, names)}."
        for flip in nearest_first(items)
    ]
    return " ".join(["Weights out of 100 and who leads when one of them moves.", *said])


def nearest_first(items: Sequence[Flip]) -> list[Flip]:
    return sorted(items, key=lambda flip: flip.distance)


def flip_words(flip: Flip, names: Mapping[str, str]) -> str:
    """ "PyTorch from 12", "PyTorch below 9" or "TensorFlow at any weight"."""
    if flip.at is None:
        return f"{names[flip.leader]} at any weight"
    side = "from" if flip.above else "below"
    return f"{names[flip.other]} {side} {whole_turn(flip.at)}"


def _bars(line: Line, rows: Sequence[Flip]) -> Part:
    """All stretches in which this framework leads, darker where it does not lead today."""
    drawn = [
        (place, start, end, LEADS if line.id == flip.leader else OTHER_LEADS)
        for place, flip in enumerate(rows)
        for who, start, end in flip.stretches()
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


def _ticks(rows: Sequence[Flip]) -> Part:
    return {
        "type": "scatter",
        "name": "Your weight",
        "mode": "markers",
        "x": [flip.weight for flip in rows],
        "y": [ROW * place + BAR for place in range(len(rows))],
        "marker": {"symbol": "line-ns", "size": 16, "line": {"color": INK, "width": 3}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _notes(flip: Flip, names: Mapping[str, str], place: int) -> Iterator[Part]:
    y = ROW * place + HEAD
    yield note(f"{bold(flip.label)} {flip.weight:.0f}", x=SCALE[0], y=y)
    yield note(escape(flip_words(flip, names)), x=SCALE[1], y=y, anchor="right", size=13)
