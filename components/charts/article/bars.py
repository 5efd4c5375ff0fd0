"""Counts by finding: plain bars, of which one carries the accent because the title speaks of it."""

from collections.abc import Iterator, Sequence
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import in_sentence, listed
from components.charts.base import Part, bold, escape, note, sheet
from components.charts.palette import ACCENT, FILL

Counts = Sequence[tuple[str, int]]
ROW: Final = 47
HEAD, BAR, HIGH = 9, 26, 14
ROOM: Final = 1.12
"""The scale ends this far beyond the longest bar, so that its number stays inside."""


def finding_bars(counts: Counts, accent: str) -> go.Figure:
    """Bars in the given order; ``accent`` is the label of the one that the title names."""
    return sheet(
        [_bars(counts, accent)],
        across=(0, ROOM * max((count for _, count in counts), default=1) or 1),
        height=max(ROW * len(counts) - HIGH, HIGH),
        notes=[part for place in range(len(counts)) for part in _notes(counts, place)],
    )


def finding_bars_text(counts: Counts) -> str:
    total = sum(count for _, count in counts)
    parts = [f"{in_sentence(label)} {count}" for label, count in counts]
    return f"Of {total} statements: {listed(parts)}."


def _bars(counts: Counts, accent: str) -> Part:
    return {
        "type": "bar",
        "name": "Statements",
        "orientation": "h",
        "x": [count for _, count in counts],
        "y": [ROW * place + BAR for place in range(len(counts))],
        "width": HIGH,
        "marker": {
            "color": [ACCENT if label == accent else FILL for label, _ in counts],
            "line": {"width": 0},
        },
        "hoverinfo": "skip",
    }


def _notes(counts: Counts, place: int) -> Iterator[Part]:
    label, count = counts[place]
    yield note(escape(label), x=0, y=ROW * place + HEAD)
    yield note(bold(f"{count}"), x=count, y=ROW * place + BAR, xshift=6)
