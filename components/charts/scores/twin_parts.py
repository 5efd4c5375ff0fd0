"""What both forms of the twin share: marks with their ranges, labels, and wording that fits."""

from collections.abc import Iterator, Sequence
from typing import Final

from comparison.formatting import one_decimal
from components.charts.base import PHONE, SMALL, TEXT, Part, bold, escape, note, symbol, text_width
from components.charts.model import Line, Reading
from components.charts.palette import MUTED, rgba
from components.charts.scores.gaps import Gap

SCALE: Final = (0, 10)
EDGE: Final = 9
"""Half a mark and a little, so that a mark at 0 or 10 is whole."""
RIGHT_SIZE: Final = 13


Placed = Sequence[tuple[Reading, float]]
"""A framework's known readings, each with how far down it stands."""


def ranges(line: Line, readings: Placed, *, width: float, alpha: float) -> Part:
    return {
        "type": "scatter",
        "name": f"{escape(line.name)}, range",
        "mode": "lines",
        "x": [x for reading, _ in readings for x in (reading.low, reading.high, None)],
        "y": [y for _, down in readings for y in (down, down, None)],
        "line": {"color": rgba(line.look.colour, alpha), "width": width},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def dots(line: Line, readings: Placed, *, size: float) -> Part:
    return {
        "type": "scatter",
        "name": escape(line.name),
        "mode": "markers",
        "x": [reading.score for reading, _ in readings],
        "y": [down for _, down in readings],
        "marker": symbol(line.look, size=size),
        "hovertext": [hover(line, reading) for reading, _ in readings],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def hover(line: Line, reading: Reading) -> str:
    extent = f"{one_decimal(reading.low)} to {one_decimal(reading.high)}"
    return f"{escape(line.name)} {one_decimal(reading.score)}, range {extent}"


def heads(gap: Gap, wordings: Sequence[str], *, y: float) -> Iterator[Part]:
    """The criterion on the left and, on the right, the fullest wording that fits on a phone."""
    yield note(bold(gap.row.title), x=SCALE[0], y=y, xshift=1 - EDGE)
    room = PHONE - text_width(gap.row.title, size=TEXT + 0.5) - SMALL
    fitting = [text for text in wordings if text_width(text, size=RIGHT_SIZE - 1) <= room]
    text = escape((fitting or wordings[-1:])[0])
    yield note(
        text, x=SCALE[1], y=y, anchor="right", size=RIGHT_SIZE, colour=MUTED, xshift=EDGE - 1
    )
