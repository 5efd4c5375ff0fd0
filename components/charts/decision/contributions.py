"""What each weight brings: a row of the weights, and under it a bar of pieces a framework.

A piece is weight times score, on the scale of the score; a bar's pieces add up to its total.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import in_sentence, listed, one_decimal
from components.charts.base import SMALL, TEXT, Part, axis_numbers, bold, escape, note, sheet
from components.charts.model import Line
from components.charts.palette import FILL, PAPER, rgba

Weights = Sequence[tuple[str, float]]
SCALE: Final = (0, 10)
NAMED, NUMBERED = 20, 4.5
"""Weights from which a name and a number, and from which a number alone, fit on a phone."""
PIECE_NUMBERED: Final = 0.55
TOTAL_BEHIND: Final = 9.0
NAMES, NUMBERS, WEIGHTS, WEIGHTS_HIGH = 8, 25, 43, 13
FIRST, BLOCK, BAR, HIGH = 92, 96, 37, 44
"""Pixels: the first bar's name, one bar to the next, a name to its bar's middle, a bar's height."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """A framework's pieces in the order of the weights, each weight * score / 100; None is not
    known. ``total`` is the score that they make together."""

    line: Line
    pieces: tuple[float | None, ...]
    total: float

    @property
    def starts(self) -> list[float]:
        return list(accumulate((piece or 0 for piece in self.pieces[:-1]), initial=0.0))


def contributions(weights: Weights, bars: Sequence[Contribution]) -> go.Figure:
    """Weights in percent, in order; pieces too narrow for a number keep it for the pointer."""
    bottom = FIRST + BLOCK * (len(bars) - 1) + BAR + HIGH / 2 + 20
    notes = [*_weight_notes(weights), *axis_numbers([0, 2, 4, 6, 8, 10], y=bottom)]
    for place, bar in enumerate(bars):
        notes += _bar_notes(bar, y=FIRST + BLOCK * place)
    return sheet(
        [_weights(weights), *(_pieces(weights, bar, place) for place, bar in enumerate(bars))],
        across=SCALE,
        height=bottom + 8,
        notes=notes,
    )


def contributions_text(weights: Weights, bars: Sequence[Contribution]) -> str:
    """The same in words: every weight, then every framework's total and pieces."""
    shares = [f"{in_sentence(label)} {weight:.0f}" for label, weight in weights]
    sentences = [f"Weights out of 100: {listed(shares)}."]
    return " ".join(sentences + [_sentence(weights, bar) for bar in bars])


def narrow(weights: Weights) -> list[tuple[str, float]]:
    """The weights whose names do not fit above their bar, for the sub-title to name."""
    return [(label, weight) for label, weight in weights if 0 < weight < NAMED]


def _sentence(weights: Weights, bar: Contribution) -> str:
    labelled = [
        (in_sentence(label), piece)
        for (label, weight), piece in zip(weights, bar.pieces, strict=True)
        if weight > 0
    ]
    known = [f"{label} {one_decimal(piece)}" for label, piece in labelled if piece is not None]
    unknown = [label for label, piece in labelled if piece is None]
    made = f", made of {listed(known)}" if known else ""
    missing = f"; {listed(unknown)} not known" if unknown else ""
    return f"{bar.line.name} {one_decimal(bar.total)} of 10{made}{missing}."


def _weights(weights: Weights) -> Part:
    shares = [weight / 10 for _, weight in weights]
    return {
        "type": "bar",
        "name": "Weights",
        "orientation": "h",
        "base": _starts(weights),
        "x": shares,
        "y": [WEIGHTS] * len(shares),
        "width": WEIGHTS_HIGH,
        "marker": {"color": FILL, "line": {"color": PAPER, "width": 1.5}},
        "hovertext": [f"{escape(label)} {weight:.0f}" for label, weight in weights],
        "hoverinfo": "text",
    }


def _starts(weights: Weights) -> list[float]:
    return list(accumulate((weight / 10 for _, weight in weights[:-1]), initial=0.0))


def _weight_notes(weights: Weights) -> Iterator[Part]:
    for (label, weight), start in zip(weights, _starts(weights), strict=True):
        if weight >= NAMED:
            yield note(escape(label), x=start, y=NAMES, size=13)
        if weight >= NUMBERED:
            yield note(bold(f"{weight:.0f}"), x=start, y=NUMBERS, size=13)


def _pieces(weights: Weights, bar: Contribution, place: int) -> Part:
    """The pieces in two tints in turn, so that neighbours part without another colour."""
    labels = [escape(label) for label, _ in weights]
    return {
        "type": "bar",
        "name": escape(bar.line.name),
        "orientation": "h",
        "base": bar.starts,
        "x": [piece or 0 for piece in bar.pieces],
        "y": [FIRST + BLOCK * place + BAR] * len(bar.pieces),
        "width": HIGH,
        "marker": {
            "color": [rgba(bar.line.look.colour, (0.42, 0.22)[n % 2]) for n in _turns(bar)],
            "line": {"color": bar.line.look.colour, "width": [1 if p else 0 for p in bar.pieces]},
        },
        "hovertext": [
            f"{label} {one_decimal(piece)}" if piece is not None else f"{label} not known"
            for label, piece in zip(labels, bar.pieces, strict=True)
        ],
        "hoverinfo": "text",
    }


def _turns(bar: Contribution) -> list[int]:
    """The place of each piece among those that are drawn."""
    return list(accumulate((1 if piece else 0 for piece in bar.pieces[:-1]), initial=0))


def _bar_notes(bar: Contribution, *, y: float) -> Iterator[Part]:
    yield note(bold(bar.line.name), x=0, y=y)
    for piece, start in zip(bar.pieces, bar.starts, strict=True):
        if piece is not None and piece >= PIECE_NUMBERED:
            middle = start + piece / 2
            yield note(one_decimal(piece), x=middle, y=y + BAR, anchor="center", size=SMALL + 1)
    yield _total_note(bar, y=y)


def _total_note(bar: Contribution, *, y: float) -> Part:
    """Behind the bar; a bar that leaves no room there has it above its end."""
    end = sum(piece or 0 for piece in bar.pieces)
    text = bold(one_decimal(bar.total))
    if end > TOTAL_BEHIND:
        return note(text, x=SCALE[1], y=y, anchor="right", size=TEXT + 4)
    return note(text, x=end, y=y + BAR, size=TEXT + 4, xshift=8)
