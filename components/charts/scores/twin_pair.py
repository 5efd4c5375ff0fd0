"""The twin for one or two frameworks: one line a criterion, values under the marks."""

from collections.abc import Iterator, Sequence
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import listed, one_decimal
from components.charts.base import (
    PHONE,
    TEXT,
    Part,
    axis_numbers,
    escape,
    hairline,
    note,
    sheet,
    short,
    text_width,
)
from components.charts.model import Line, Reading
from components.charts.scores.gaps import Gap
from components.charts.scores.twin_parts import EDGE, SCALE, dots, heads, ranges
from components.charts.spread import spread

ROW: Final = 82
MARK: Final = 13
PARTED: Final = 7
HEAD, AXIS, VALUE = 0, 31, 50
"""Pixels from the top of a row to its label, its line and its values."""


def pair(lines: Sequence[Line], gaps: Sequence[Gap]) -> go.Figure:
    """``gaps`` in the order of the rows; the first value of each framework bears its name."""
    bottom = ROW * len(gaps)
    return sheet(
        [
            *(ranges(line, _placed(line, lines, gaps), width=10, alpha=0.28) for line in lines),
            *(dots(line, _placed(line, lines, gaps), size=MARK) for line in lines),
        ],
        across=SCALE,
        edge=EDGE,
        height=bottom,
        notes=[*_notes(lines, gaps), *axis_numbers([0, 2, 4, 6, 8, 10], y=bottom, centred=True)],
        shapes=[hairline(SCALE, (down, down)) for down in _downs(gaps)],
    )


def _downs(gaps: Sequence[Gap]) -> list[float]:
    return [ROW * place + AXIS for place in range(len(gaps))]


def _placed(line: Line, lines: Sequence[Line], gaps: Sequence[Gap]) -> list[tuple[Reading, float]]:
    """Where the framework's readings stand. Two marks that would cover each other part, one a
    little above the line and one below."""
    aside = -PARTED if line == lines[0] else PARTED
    found = zip(gaps, (gap.row.of(line) for gap in gaps), _downs(gaps), strict=True)
    return [
        (reading, down + (aside if _collide(gap) else 0))
        for gap, reading, down in found
        if reading is not None
    ]


def _collide(gap: Gap) -> bool:
    return gap.comparable and gap.amount * PHONE / SCALE[1] < MARK


def _notes(lines: Sequence[Line], gaps: Sequence[Gap]) -> Iterator[Part]:
    unnamed = list(lines)
    for place, gap in enumerate(gaps):
        yield from heads(gap, _wordings(gap), y=ROW * place + HEAD)
        yield from _values(gap, unnamed, y=ROW * place + VALUE)
        unnamed = [line for line in unnamed if line in gap.unknown]


def _values(gap: Gap, named: Sequence[Line], *, y: float) -> Iterator[Part]:
    shown = [(line, one_decimal(reading.score)) for line, reading in gap.known]
    texts = [f"{short(line.name)} {text}" if line in named else text for line, text in shown]
    widths = [(text_width(text) + 8) * SCALE[1] / PHONE for text in texts]
    scores = [reading.score for _, reading in gap.known]
    hang = (EDGE - 1) * SCALE[1] / PHONE
    middles = spread(scores, widths, low=SCALE[0] - hang, high=SCALE[1] + hang)
    for text, middle in zip(texts, middles, strict=True):
        yield note(escape(text), x=middle, y=y, anchor="center", size=TEXT)


def _wordings(gap: Gap) -> list[str]:
    """What may be said of the difference, the fullest first."""
    if gap.unknown:
        names = [short(line.name) for line in gap.unknown]
        return [f"{listed(names)} not known" if gap.known else "not known"]
    if not gap.comparable:
        reading = gap.known[0][1]
        return [f"{one_decimal(reading.low)} to {one_decimal(reading.high)}"]
    overlap = ", ranges overlap" if gap.overlap else ""
    if gap.amount == 0:
        return [f"level{overlap}"]
    first, apart = short(gap.known[0][0].name), one_decimal(gap.amount)
    wordings = (f"{first} {apart} ahead", f"{first} +{apart}", f"{apart} apart")
    return [words + overlap for words in wordings]
