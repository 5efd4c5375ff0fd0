"""The twin for three to six frameworks: each has a lane of its own under every criterion."""

from collections.abc import Iterator, Sequence
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import listed, one_decimal
from components.charts.base import Part, axis_numbers, hairline, sheet, short
from components.charts.model import Line, Reading
from components.charts.scores.gaps import Gap
from components.charts.scores.twin_parts import EDGE, SCALE, dots, heads, ranges

LANE: Final = 13
BETWEEN: Final = 44
HEAD, LANES = 4, 18
"""Pixels from the top of a row to its label and to its first lane."""
GRID: Final = (0, 2, 4, 6, 8, 10)


def lanes(lines: Sequence[Line], gaps: Sequence[Gap]) -> go.Figure:
    """``gaps`` in the order of the rows, ``lines`` in the order of the lanes."""
    bottom = max(_top(len(gaps), lines) - BETWEEN, 0) + LANES + 12
    return sheet(
        [
            *(ranges(line, _placed(line, lines, gaps), width=6, alpha=0.35) for line in lines),
            *(dots(line, _placed(line, lines, gaps), size=10) for line in lines),
        ],
        across=SCALE,
        edge=EDGE,
        height=bottom,
        notes=[*_heads(lines, gaps), *axis_numbers(GRID, y=bottom, centred=True)],
        shapes=list(_grid(lines, gaps)),
    )


def _top(row: int, lines: Sequence[Line]) -> float:
    return row * (LANE * len(lines) + BETWEEN)


def _placed(line: Line, lines: Sequence[Line], gaps: Sequence[Gap]) -> list[tuple[Reading, float]]:
    lane = LANES + LANE * (lines.index(line) + 0.5)
    found = [(gap.row.of(line), _top(row, lines) + lane) for row, gap in enumerate(gaps)]
    return [(reading, down) for reading, down in found if reading is not None]


def _grid(lines: Sequence[Line], gaps: Sequence[Gap]) -> Iterator[Part]:
    for row in range(len(gaps)):
        top = _top(row, lines) + LANES
        yield from (hairline((x, x), (top, top + LANE * len(lines))) for x in GRID)


def _heads(lines: Sequence[Line], gaps: Sequence[Gap]) -> Iterator[Part]:
    for row, gap in enumerate(gaps):
        yield from heads(gap, _wordings(gap), y=_top(row, lines) + HEAD)


def _wordings(gap: Gap) -> list[str]:
    """First, last and who is not known, the fullest first."""
    if not gap.known:
        return ["not known"]
    ends = [gap.known[0], gap.known[-1]] if gap.comparable else [gap.known[0]]
    scores = ", ".join(f"{short(line.name)} {one_decimal(reading.score)}" for line, reading in ends)
    apart = f"{one_decimal(gap.amount)} apart"
    if not gap.unknown:
        return [scores, apart]
    names = listed([short(line.name) for line in gap.unknown])
    counted = f"{len(gap.unknown)} not known"
    return [f"{scores}; {names} not known", f"{scores}; {counted}", f"{apart}; {counted}"]
