"""A team's weights by criterion: numbered marks on a line from 0 to the highest."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from comparison.formatting import in_sentence, listed
from components.charts.base import Part, axis_numbers, bold, escape, hairline, note, sheet
from components.charts.palette import ACCENT, FILL, INK, PAPER

ROW: Final = 70
HEAD, LINE_AT = 9, 30
NEAR: Final = 3.0
"""Percent: closer marks would cover each other on a phone."""
Shares = Sequence[tuple[str, Mapping[str, float]]]
"""Criteria with each member's share in percent, widest spread first."""


def team_weights(shares: Shares, members: Sequence[str]) -> go.Figure:
    """Under a mark the members' numbers; the widest row, on top, is drawn in the accent."""
    top = max((value for _, row in shares for value in row.values()), default=100)
    across = (0, max(10, -(-top // 10) * 10))
    bottom = ROW * len(shares)
    lines = [hairline(across, (ROW * n + LINE_AT,) * 2) for n in range(len(shares))]
    notes: list[Part] = [
        note(bold(label), x=0, y=ROW * place + HEAD) for place, (label, _) in enumerate(shares)
    ]
    return sheet(
        [_marks(row, members, place, across[1]) for place, (_, row) in enumerate(shares)],
        across=across,
        edge=12,
        height=bottom + 16,
        shapes=lines,
        notes=[*notes, *axis_numbers(_ticks(across[1]), y=bottom)],
    )


def _ticks(top: float) -> list[float]:
    return [0, top / 2, top]


def _marks(
    row: Mapping[str, float], members: Sequence[str], place: int, top: float
) -> dict[str, Any]:
    spots = _spots([row[name] for name in members])
    named = [", ".join(f"{members[m]} {row[members[m]]:.0f}" for m in spot) for spot in spots]
    return {
        "type": "scatter",
        "x": [sum(row[members[m]] for m in spot) / len(spot) for spot in spots],
        "y": [ROW * place + LINE_AT] * len(spots),
        "mode": "markers+text",
        "text": [", ".join(str(m + 1) for m in spot) for spot in spots],
        "textposition": [_side(sum(row[members[m]] for m in s) / len(s), top) for s in spots],
        "textfont": {"size": 13, "color": INK},
        "marker": {
            "size": 12,
            "color": ACCENT if place == 0 else FILL,
            "opacity": 1,
            "line": {"width": 1.5, "color": PAPER},
        },
        "hovertext": [escape(text) for text in named],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _side(value: float, top: float) -> str:
    """Numbers at an end of the scale grow inwards, so that none is cut off."""
    if value < top / 8:
        return "bottom right"
    return "bottom left" if value > 7 * top / 8 else "bottom center"


def _spots(values: Sequence[float]) -> list[list[int]]:
    """Members whose marks would cover each other share one, in order of their values."""
    spots: list[list[int]] = []
    for member in sorted(range(len(values)), key=lambda at: values[at]):
        if spots and values[member] - values[spots[-1][0]] < NEAR:
            spots[-1].append(member)
        else:
            spots.append([member])
    return [sorted(spot) for spot in spots]


def team_weights_text(shares: Shares, members: Sequence[str]) -> str:
    """Each criterion with the members' shares."""
    sentences = []
    for label, row in shares:
        parts = [f"{name} {row[name]:.0f}" for name in members]
        sentences.append(f"{label[:1].upper()}{in_sentence(label)[1:]}: {listed(parts)} percent.")
    return " ".join(sentences)
