"""Counts by section and finding: a square a count, its area the count, its column the finding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import counted, in_sentence, listed
from components.charts.base import SMALL, Part, bold, escape, hairline, note, sheet, short
from components.charts.palette import ACCENT, FILL, MUTED

HEADS: Final = 46
HEAD_LINES: Final = (7, 27)
"""Column heads stand on two lines in turn, so that each has the room of two columns."""
ROW: Final = 50
LABEL, SQUARE = 7, 31
"""Pixels from the top of a row to its label and to the middle of its squares."""
LARGEST: Final = 25
TICK: Final = 8
LONGEST: Final = 36


@dataclass(frozen=True, slots=True)
class SectionCounts:
    """A section with a count for each column."""

    label: str
    counts: Sequence[int]


def sections(heads: Sequence[str], rows: Sequence[SectionCounts], accent: str) -> go.Figure:
    """``accent`` is the head of the column that the title names."""
    bottom = HEADS + ROW * len(rows)
    return sheet(
        [_squares(heads, rows, accent)],
        across=(0, max(len(heads), 1)),
        height=bottom,
        notes=[*_heads(heads), *_notes(rows)],
        shapes=list(_columns(heads, rows)),
    )


def sections_text(heads: Sequence[str], rows: Sequence[SectionCounts]) -> str:
    """Every section with its counts; what is not there is left out."""
    return " ".join(_sentence(heads, row) for row in rows)


def _sentence(heads: Sequence[str], row: SectionCounts) -> str:
    found = [
        f"{in_sentence(head)} {count}"
        for head, count in zip(heads, row.counts, strict=True)
        if count
    ]
    return f"{row.label}, {counted(sum(row.counts), 'statement')}: {listed(found) or 'none'}."


def _placed(rows: Sequence[SectionCounts]) -> list[tuple[int, int, int]]:
    """Row, column and count of every square."""
    return [
        (place, column, count)
        for place, row in enumerate(rows)
        for column, count in enumerate(row.counts)
        if count
    ]


def _sides(rows: Sequence[SectionCounts]) -> list[float]:
    placed = _placed(rows)
    most = max((count for _, _, count in placed), default=1)
    return [LARGEST * sqrt(count / most) for _, _, count in placed]


def _squares(heads: Sequence[str], rows: Sequence[SectionCounts], accent: str) -> Part:
    placed = _placed(rows)
    return {
        "type": "scatter",
        "name": "Statements",
        "mode": "markers",
        "x": [column + 0.5 for _, column, _ in placed],
        "y": [_top(place) + SQUARE for place, _, _ in placed],
        "marker": {
            "symbol": "square",
            "size": _sides(rows),
            "opacity": 1,
            "color": [ACCENT if heads[column] == accent else FILL for _, column, _ in placed],
            "line": {"width": 0},
        },
        "hovertext": [
            f"{escape(rows[place].label)}, {escape(in_sentence(heads[column]))}: {count}"
            for place, column, count in placed
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _top(place: int) -> float:
    return HEADS + ROW * place


def _heads(heads: Sequence[str]) -> Iterator[Part]:
    for column, head in enumerate(heads):
        yield note(
            escape(head),
            x=column + 0.5,
            y=HEAD_LINES[column % 2],
            anchor="center",
            size=SMALL,
            colour=MUTED,
        )


def _notes(rows: Sequence[SectionCounts]) -> Iterator[Part]:
    for place, row in enumerate(rows):
        yield note(bold(short(row.label, most=LONGEST)), x=0, y=_top(place) + LABEL)
    for (place, column, count), side in zip(_placed(rows), _sides(rows), strict=True):
        yield note(f"{count}", x=column + 0.5, y=_top(place) + SQUARE, xshift=side / 2 + 4)


def _columns(heads: Sequence[str], rows: Sequence[SectionCounts]) -> Iterator[Part]:
    """A tick under each head and a hairline through each row's squares, never through words."""
    for column in range(len(heads)):
        x = column + 0.5
        yield hairline((x, x), (HEAD_LINES[column % 2] + TICK, HEADS - 2))
        for place in range(len(rows)):
            yield hairline((x, x), (_top(place) + LABEL + TICK + 2, _top(place) + ROW - 2))
