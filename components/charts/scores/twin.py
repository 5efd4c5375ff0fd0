"""The twin of the radar: each criterion a line from 0 to 10 with a mark for each framework.

It shows what a radar hides: ranges, equal scores, and how far apart two marks are. One or two
frameworks share a line; three to six get a lane each.
"""

from collections.abc import Sequence

import plotly.graph_objects as go

from comparison.formatting import listed, one_decimal
from components.charts.model import Line, Reading, Row
from components.charts.scores.gaps import Gap, gap_of, widest_first
from components.charts.scores.twin_lanes import lanes
from components.charts.scores.twin_pair import pair


def twin(lines: Sequence[Line], rows: Sequence[Row]) -> go.Figure:
    """One to six frameworks, the widest difference on top; weighed rows in the order given."""
    draw = lanes if len(lines) > 2 else pair
    return draw(lines, _ordered(lines, rows))


def twin_text(lines: Sequence[Line], rows: Sequence[Row]) -> str:
    """The same in words: every score with its range, and where ranges overlap."""
    heading = "Scores from 0 to 10 with the range of the evidence"
    if _weighed(rows):
        heading += ", by weight."
    else:
        heading += ", widest difference first." if len(lines) > 1 else "."
    return " ".join([heading, *(_sentence(gap) for gap in _ordered(lines, rows))])


def _weighed(rows: Sequence[Row]) -> bool:
    return all(row.weight is not None for row in rows)


def _ordered(lines: Sequence[Line], rows: Sequence[Row]) -> list[Gap]:
    return [gap_of(lines, row) for row in rows] if _weighed(rows) else widest_first(lines, rows)


def _sentence(gap: Gap) -> str:
    parts = [", ".join(_said(line, reading) for line, reading in gap.known)] if gap.known else []
    if gap.overlap:
        parts.append("ranges overlap" if len(gap.known) == 2 else _ends_overlap(gap))
    if gap.unknown:
        parts.append(f"{listed([line.name for line in gap.unknown])} not known")
    return f"{gap.row.title}: {'; '.join(parts)}."


def _said(line: Line, reading: Reading) -> str:
    score, low, high = map(one_decimal, (reading.score, reading.low, reading.high))
    return f"{line.name} {score} ({low} to {high})"


def _ends_overlap(gap: Gap) -> str:
    return f"ranges of {gap.known[0][0].name} and {gap.known[-1][0].name} overlap"
