"""The radar: the shape of each framework over the criteria, on rings from 0 to 10.

A shape and no measure: its area means nothing, and the twin beside it carries the ranges.
"""

from collections.abc import Iterator, Sequence
from math import cos, radians, sin
from typing import Any, Final

import plotly.graph_objects as go

from comparison.formatting import in_sentence, listed, one_decimal
from components.charts.base import PHONE, SMALL, TEXT, Part, escape, picture, symbol, text_width
from components.charts.model import Line, Reading, Row
from components.charts.palette import INK, LINE, MUTED, rgba
from components.charts.scores.twin_parts import hover

HEIGHT: Final = 350
LONG: Final = 9
CLEARANCE: Final = 6
CLEAR_OF_MARKS: Final = {"ticks": "outside", "ticklen": CLEARANCE, "tickcolor": "rgba(0,0,0,0)"}
"""Unseen ticks push the labels out, so that a mark at 10 touches none."""
BAND: Final = 0.2
"""How strong the colour of a band is, from 0 to 1."""
LEAST_MARGIN: Final = 4.2 * TEXT


def radar(lines: Sequence[Line], rows: Sequence[Row]) -> go.Figure:
    """Rows run clockwise from the top in the given order. An unknown score breaks the line."""
    angles = [360 * place / len(rows) for place in range(len(rows))]
    side = _side_margin([_broken(row.label) for row in rows], angles)
    bands = [band for line in lines if len(lines) < 3 for band in _bands(line, rows, angles)]
    return picture(
        [*bands, *(_outline(line, rows, angles) for line in lines)],
        height=HEIGHT,
        margin={"l": side, "r": side, "t": 2 * TEXT, "b": 2 * TEXT},
        polar=_polar(rows, angles),
    )


def radar_text(lines: Sequence[Line], rows: Sequence[Row]) -> str:
    """The same in words, framework by framework, criteria in the order of the picture."""
    return " ".join(["Scores from 0 to 10.", *(_sentence(line, rows) for line in lines)])


def _sentence(line: Line, rows: Sequence[Row]) -> str:
    scores = [(in_sentence(row.label), row.of(line)) for row in rows]
    known = [f"{label} {one_decimal(reading.score)}" for label, reading in scores if reading]
    unknown = [label for label, reading in scores if reading is None]
    parts = [listed(known)] if known else []
    parts += [f"{listed(unknown)} not known"] if unknown else []
    return f"{line.name}: {'; '.join(parts)}."


def _outline(line: Line, rows: Sequence[Row], angles: Sequence[float]) -> Part:
    """The line itself, closed; its area is tinted only when every score is known."""
    readings = [row.of(line) for row in rows]
    scores = [reading.score if reading else None for reading in readings]
    texts = [hover(line, reading) if reading else "" for reading in readings]
    outline: Part = {
        "type": "scatterpolar",
        "name": escape(line.name),
        "mode": "lines+markers",
        "r": _closed(scores),
        "theta": _closed(angles),
        "connectgaps": False,
        "line": {"color": line.look.colour, "width": 2.5, "dash": line.look.dash},
        "marker": symbol(line.look, size=10),
        "hovertext": _closed(texts),
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    whole = None not in scores
    tint = {"fill": "toself", "fillcolor": rgba(line.look.colour, 0.05)} if whole else {}
    return {**outline, "fill": "none", **tint}


def _bands(line: Line, rows: Sequence[Row], angles: Sequence[float]) -> Iterator[Part]:
    """The range round the line: a ring, or a piece for each stretch of known scores, be it one."""
    for stretch in _stretches([row.of(line) for row in rows]):
        readings = [reading for _, reading in stretch]
        theta = [angles[place] for place, _ in stretch]
        yield {
            "type": "scatterpolar",
            "name": f"{escape(line.name)}, range",
            "mode": "lines",
            "r": [item.high for item in readings] + [item.low for item in reversed(readings)],
            "theta": theta + theta[::-1],
            "line": {"width": 0 if len(stretch) > 1 else 6, "color": rgba(line.look.colour, BAND)},
            "fill": "toself",
            "fillcolor": rgba(line.look.colour, BAND),
            "hoverinfo": "skip",
        }


def _stretches(readings: Sequence[Reading | None]) -> list[list[tuple[int, Reading]]]:
    """Neighbours that are all known, round the circle; the whole circle ends where it began."""
    count = len(readings)
    gap = next((place for place, reading in enumerate(readings) if reading is None), None)
    start, steps = (0, count + 1) if gap is None else (gap, count)
    stretches: list[list[tuple[int, Reading]]] = [[]]
    for place in ((start + step) % count for step in range(steps if count else 0)):
        reading = readings[place]
        if reading is None:
            stretches.append([])
        else:
            stretches[-1].append((place, reading))
    return [stretch for stretch in stretches if stretch]


def _polar(rows: Sequence[Row], angles: Sequence[float]) -> Part:
    """Ring numbers stand halfway between the first two axes, where no label or mark can be."""
    between = 90 - 180 / max(len(rows), 1)
    shared = {"layer": "below traces", "gridcolor": LINE, "ticks": ""}
    rings = {"range": [0, 10], "tickvals": [2, 4, 6, 8, 10], "angle": between, "tickangle": between}
    radial = {**rings, "showline": False, "tickfont": {"size": SMALL, "color": MUTED}}
    angular = {
        "rotation": 90,
        "direction": "clockwise",
        "tickvals": list(angles),
        "ticktext": ["<br>".join(map(escape, _broken(row.label))) for row in rows],
        "tickfont": {"size": TEXT, "color": INK},
        **CLEAR_OF_MARKS,
        "linecolor": LINE,
    }
    return {
        "gridshape": "circular",
        "bgcolor": "rgba(0,0,0,0)",
        "radialaxis": {**shared, **radial},
        "angularaxis": {**shared, **angular},
    }


def _broken(label: str) -> list[str]:
    """A long label in two lines, as even as its words allow."""
    words = label.split()
    if len(label) <= LONG or len(words) < 2:
        return [label]
    cuts = [[" ".join(words[:cut]), " ".join(words[cut:])] for cut in range(1, len(words))]
    return min(cuts, key=lambda halves: max(map(len, halves)))


def _side_margin(labels: Sequence[Sequence[str]], angles: Sequence[float]) -> float:
    """Room for the labels left and right on a phone: the nearer an axis points to the side, the
    less of its label stands over the circle's own width."""
    needs = [LEAST_MARGIN]
    for label, angle in zip(labels, angles, strict=True):
        aside = abs(sin(radians(angle)))
        if abs(cos(radians(angle))) < 0.99:
            width = max(map(text_width, label)) + CLEARANCE + 2
            needs.append((width - (1 - aside) * PHONE / 2) / aside)
    return max(needs)


def _closed(values: Sequence[Any]) -> list[Any]:
    return [*values, *values[:1]]
