"""The parts of an ecosystem by last release: which are alive, moved or left alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import plotly.graph_objects as go

from comparison.formatting import full_date, in_sentence
from comparison.model.framework import PartStatus
from components.charts.base import (
    PHONE,
    SMALL,
    TEXT,
    Part,
    bold,
    escape,
    hairline,
    note,
    sheet,
    short,
    text_width,
)
from components.charts.labels import short_month
from components.charts.palette import INK, MUTED, PAPER
from components.charts.time_scale import date_ticks

SHAPES: Final[dict[PartStatus, str]] = {
    "live": "cross",
    "maintenance": "hourglass",
    "moved": "triangle-right",
    "unmaintained": "x",
}
"""None of them is a framework's mark."""
HEAD: Final = 22
UNDER_HEAD: Final = 13
ROW: Final = 46
LABEL, AXIS = 7, 27
BESIDE: Final = 11
FOOT: Final = 16
EDGE: Final = 9
MARK: Final = 13
RIGHT_SIZE: Final = 13


@dataclass(frozen=True, slots=True)
class EcosystemPart:
    """A part, its status with the word for it, and its last release; None where none is known."""

    name: str
    status: PartStatus
    word: str
    day: date | None


def newest_first(parts: Sequence[EcosystemPart]) -> list[EcosystemPart]:
    return sorted(parts, key=lambda part: part.day or date.min, reverse=True)


def ecosystem(
    parts: Sequence[EcosystemPart], *, first: date, since: date, today: date
) -> go.Figure:
    """A row a part from ``first`` to ``today``, with a line at ``since``, a year before."""
    rows = newest_first(parts)
    bottom = HEAD + ROW * len(rows)
    return sheet(
        [_marks(rows, first)],
        across=(0, max((today - first).days, 1)),
        edge=EDGE,
        height=bottom + FOOT,
        notes=[
            *_head(first, since, today),
            *_labels(rows, first, today),
            *_dates(rows, first, today),
        ],
        shapes=[*_limit(first, since, len(rows)), *_lines(rows, first, today)],
    )


def ecosystem_text(parts: Sequence[EcosystemPart]) -> str:
    return (
        "Last releases, newest first: "
        + "; ".join(
            f"{part.name}, {in_sentence(part.word)}, {_when(part)}" for part in newest_first(parts)
        )
        + "."
    )


def _when(part: EcosystemPart) -> str:
    return full_date(part.day.isoformat()) if part.day else "date not known"


def _down(place: int) -> float:
    return HEAD + ROW * place + AXIS


def _marks(rows: Sequence[EcosystemPart], first: date) -> Part:
    dated = [(place, part) for place, part in enumerate(rows) if part.day]
    return {
        "type": "scatter",
        "name": "Last release",
        "mode": "markers",
        "x": [(part.day - first).days for _, part in dated if part.day],
        "y": [_down(place) for place, _ in dated],
        "marker": {
            "symbol": [SHAPES[part.status] for _, part in dated],
            "size": MARK,
            "color": INK,
            "opacity": 1,
            "line": {"color": PAPER, "width": 1.5},
        },
        "hovertext": [
            f"{escape(part.name)}, {escape(in_sentence(part.word))}, {_when(part)}"
            for _, part in dated
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _lines(rows: Sequence[EcosystemPart], first: date, today: date) -> list[Part]:
    return [hairline((0, (today - first).days), (_down(n), _down(n))) for n in range(len(rows))]


def _limit(first: date, since: date, rows: int) -> Iterator[Part]:
    """The line of the twelve months, in the head and beside the marks, never through words."""
    x = (since - first).days
    line = {"color": MUTED, "width": 1, "dash": "4px,3px"}
    ends = [(UNDER_HEAD, HEAD), *((_down(n) - BESIDE, _down(n) + BESIDE) for n in range(rows))]
    for top, bottom in ends:
        place = {"x0": x, "x1": x, "y0": top, "y1": bottom}
        yield {"type": "line", "layer": "below", "line": line, **place}


def _head(first: date, since: date, today: date) -> Iterator[Part]:
    share = (since - first).days / max((today - first).days, 1)
    anchor, shift = ("right", 4) if share > 0.5 else ("left", -4)
    yield note(
        "twelve months before",
        x=(since - first).days,
        y=6,
        anchor=anchor,  # type: ignore[arg-type]
        size=SMALL,
        colour=MUTED,
        xshift=shift,
    )


def _labels(rows: Sequence[EcosystemPart], first: date, today: date) -> Iterator[Part]:
    for place, part in enumerate(rows):
        y = HEAD + ROW * place + LABEL
        right = f"{part.word}, {short_month(part.day) if part.day else 'date not known'}"
        room = PHONE - text_width(right, size=RIGHT_SIZE - 1) - SMALL
        most = int(room / text_width("n", size=TEXT + 0.5))
        yield note(bold(short(part.name, most=most)), x=0, y=y, xshift=1 - EDGE)
        yield note(
            escape(right),
            x=(today - first).days,
            y=y,
            anchor="right",
            size=RIGHT_SIZE,
            colour=MUTED,
            xshift=EDGE - 1,
        )


def _dates(rows: Sequence[EcosystemPart], first: date, today: date) -> Iterator[Part]:
    for day in date_ticks(first, today):
        yield note(
            f"{day.year}" if day.month == 1 else short_month(day),
            x=(day - first).days,
            y=HEAD + ROW * len(rows) + FOOT / 2,
            anchor="center",
            size=SMALL,
            colour=MUTED,
        )
