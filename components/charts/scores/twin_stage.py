"""The twin before an audience: labels beside the lines, few words, all of them large.

What a reader takes in at leisure, whose difference may be said and how large it is, stands in the
title of the step and in the speaker's notes.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import one_decimal
from components.charts.base import (
    Part,
    axis_numbers,
    bold,
    escape,
    hairline,
    note,
    sheet,
    short,
    text_width,
)
from components.charts.model import Line, Reading
from components.charts.palette import MUTED
from components.charts.scores.gaps import Gap
from components.charts.scores.twin_parts import EDGE, SCALE, dots, ranges
from components.charts.spread import spread

NARROWEST: Final = 520
"""Pixels across for which the labels are measured; stage.js enlarges the picture from there."""
LABELS: Final = 5.6
"""Room for the labels, in points of the scale."""
LARGE: Final = 17
VALUES, UNDER = 26, 20
"""Pixels from a line to a pair's values, and to who is not known, under the label."""
LANE, BETWEEN = 10, 14
PARTED: Final = 6


def stage(lines: Sequence[Line], gaps: Sequence[Gap]) -> go.Figure:
    """One or two frameworks share a line and have values under it, more have a lane each."""
    many = len(lines) > 2
    lanes = LANE * (len(lines) if many else 1)
    row = lanes + BETWEEN + (0 if many else VALUES)
    middles = [row * place + BETWEEN / 2 + lanes / 2 for place in range(len(gaps))]
    bottom = row * len(gaps) + LARGE / 2
    placed = {line.id: _placed(line, lines, gaps, middles, many=many) for line in lines}
    thick, mark = (7, 11) if many else (12, 16)
    return sheet(
        [
            *(ranges(line, placed[line.id], width=thick, alpha=0.3) for line in lines),
            *(dots(line, placed[line.id], size=mark) for line in lines),
        ],
        across=(SCALE[0] - LABELS, SCALE[1]),
        edge=EDGE,
        height=bottom + LARGE / 2,
        notes=[*_notes(gaps, middles, values=not many), *_numbers(bottom)],
        shapes=[hairline(SCALE, (middle, middle)) for middle in middles],
    )


def _placed(
    line: Line, lines: Sequence[Line], gaps: Sequence[Gap], middles: Sequence[float], *, many: bool
) -> list[tuple[Reading, float]]:
    """Each has its lane among many; of a pair marks that would cover each other part."""
    at = lines.index(line) - (len(lines) - 1) / 2
    found = [
        (gap.row.of(line), middle + at * (LANE if many else 2 * PARTED * _collide(gap)))
        for gap, middle in zip(gaps, middles, strict=True)
    ]
    return [(reading, down) for reading, down in found if reading is not None]


def _unit() -> float:
    """Pixels a point of the scale takes in the narrowest picture."""
    return (NARROWEST - 2 * EDGE) / (SCALE[1] - SCALE[0] + LABELS)


def _collide(gap: Gap) -> bool:
    return gap.comparable and gap.amount * _unit() < LARGE


def _numbers(bottom: float) -> list[Part]:
    every = axis_numbers([0, 2, 4, 6, 8, 10], y=bottom, centred=True)
    return [{**part, "font": {"size": LARGE - 2, "color": MUTED}} for part in every]


def _notes(gaps: Sequence[Gap], middles: Sequence[float], *, values: bool) -> Iterator[Part]:
    start = SCALE[0] - LABELS
    for gap, middle in zip(gaps, middles, strict=True):
        yield note(bold(gap.row.title), x=start, y=middle, size=LARGE, xshift=1 - EDGE)
        if gap.unknown:
            text = escape(_unknown(gap))
            under, left = middle + UNDER, 1 - EDGE
            yield note(text, x=start, y=under, size=LARGE - 2, colour=MUTED, xshift=left)
        if values:
            yield from _values(gap, y=middle + VALUES)


def _unknown(gap: Gap) -> str:
    """Who is not known, in words that fit under a label."""
    name = short(gap.unknown[0].name, most=12)
    return f"{name} not known" if len(gap.unknown) == 1 else f"{len(gap.unknown)} not known"


def _values(gap: Gap, *, y: float) -> Iterator[Part]:
    texts = [one_decimal(reading.score) for _, reading in gap.known]
    widths = [(text_width(text, size=LARGE) + 8) / _unit() for text in texts]
    scores = [reading.score for _, reading in gap.known]
    middles = spread(scores, widths, low=SCALE[0], high=SCALE[1] + EDGE / _unit())
    for text, middle in zip(texts, middles, strict=True):
        yield note(escape(text), x=middle, y=y, anchor="center", size=LARGE)
