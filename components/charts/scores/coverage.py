"""How much of the evidence wanted is known: a bar a framework, a piece an indicator."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import in_sentence, listed
from components.charts.base import SMALL, Part, bold, escape, note, sheet, short
from components.charts.model import Line
from components.charts.palette import MUTED, rgba

ROW: Final = 46
LABEL, BAR, HIGH = 7, 27, 16
FOOT: Final = 16
NARROW: Final = 6
"""A piece of less weight holds no number on a phone."""
RIGHT_SIZE: Final = 13
WHOLE: Final = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """An indicator's weight of 100, and whether it is known."""

    label: str
    weight: int
    known: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """A framework with its pieces, in the criterion's order, and ``from 6 of 9 measurements``."""

    line: Line
    pieces: Sequence[Piece]
    said: str

    @property
    def known(self) -> int:
        return sum(piece.weight for piece in self.pieces if piece.known)


def coverage(items: Sequence[Coverage], *, enough: int) -> go.Figure:
    """Known pieces filled, the others hollow and hatched; ``enough`` is where a score begins."""
    bottom = ROW * len(items)
    return sheet(
        [trace for place, item in enumerate(items) for trace in _bars(item, place)],
        across=(0, WHOLE),
        height=bottom + FOOT,
        notes=[*_notes(items, enough), *_foot(enough, bottom)],
        shapes=[_limit(enough, place) for place in range(len(items))],
    )


def coverage_text(items: Sequence[Coverage], *, enough: int) -> str:
    """Who has how much, and which pieces are missing."""
    return " ".join(_sentence(item, enough) for item in items)


def _sentence(item: Coverage, enough: int) -> str:
    missing = [
        f"{in_sentence(piece.label)} ({piece.weight})" for piece in item.pieces if not piece.known
    ]
    gaps = f"not known: {listed(missing)}" if missing else "nothing is missing"
    return f"{item.line.name}: {_amount(item, enough)}; {gaps}."


def _amount(item: Coverage, enough: int) -> str:
    tail = ": no score" if item.known < enough else ""
    return f"{item.said}{tail}"


def _bars(item: Coverage, place: int) -> Iterator[Part]:
    ends = list(accumulate(piece.weight for piece in item.pieces))
    for known in (True, False):
        found = [
            (end - piece.weight, piece)
            for end, piece in zip(ends, item.pieces, strict=True)
            if piece.known == known
        ]
        if found:
            yield _pieces(item.line, place, found, known=known)


def _pieces(line: Line, place: int, found: Sequence[tuple[int, Piece]], *, known: bool) -> Part:
    word = "known" if known else "not known"
    return {
        "type": "bar",
        "name": f"{escape(line.name)}, {word}",
        "orientation": "h",
        "base": [start for start, _ in found],
        "x": [piece.weight for _, piece in found],
        "y": [ROW * place + BAR] * len(found),
        "width": HIGH,
        "marker": _filled(line) if known else _hollow(),
        "hovertext": [f"{escape(piece.label)} {piece.weight}, {word}" for _, piece in found],
        "hoverinfo": "text",
    }


def _filled(line: Line) -> Part:
    return {"color": rgba(line.look.colour, 0.42), "line": {"color": line.look.colour, "width": 1}}


def _hollow() -> Part:
    hatch = {
        "shape": "/",
        "fgcolor": MUTED,
        "bgcolor": "rgba(0,0,0,0)",
        "size": 7,
        "solidity": 0.14,
    }
    return {"color": "rgba(0,0,0,0)", "line": {"color": MUTED, "width": 1}, "pattern": hatch}


def _notes(items: Sequence[Coverage], enough: int) -> Iterator[Part]:
    for place, item in enumerate(items):
        y = ROW * place + LABEL
        yield note(bold(short(item.line.name)), x=0, y=y)
        yield note(
            _amount(item, enough), x=WHOLE, y=y, anchor="right", size=RIGHT_SIZE, colour=MUTED
        )
        yield from _weights(item, ROW * place + BAR)


def _weights(item: Coverage, y: float) -> Iterator[Part]:
    """The weight inside each known piece; hatched ones stay free of text."""
    for end, piece in zip(accumulate(p.weight for p in item.pieces), item.pieces, strict=True):
        if piece.known and piece.weight >= NARROW:
            yield note(
                f"{piece.weight}", x=end - piece.weight / 2, y=y, anchor="center", size=SMALL
            )


def _foot(enough: int, bottom: float) -> Iterator[Part]:
    text = f"weight {enough}: enough for a score"
    yield note(text, x=enough, y=bottom + FOOT / 2 - 4, size=SMALL, colour=MUTED)


def _limit(enough: int, place: int) -> Part:
    ends = {"y0": ROW * place + BAR - HIGH, "y1": ROW * (place + 1)}
    line = {"color": MUTED, "width": 1, "dash": "4px,3px"}
    return {"type": "line", "line": line, "x0": enough, "x1": enough, **ends}
