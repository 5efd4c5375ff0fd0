"""A picture for the screen of a room: text, marks, lines and distances grow, its data stay."""

from typing import Any, Final

import plotly.graph_objects as go

PIXELS: Final = frozenset(
    {"size", "height", "width", "margin", "xshift", "yshift", "ticklen", "ticklabelstandoff"}
)
PRESENT: Final = 26 / 14
"""From the text of a page to that of a slide."""


def enlarge(figure: go.Figure, factor: float = PRESENT) -> go.Figure:
    """A new figure in which everything that is measured in pixels is ``factor`` times as large."""
    grown = figure.to_plotly_json()
    for trace in grown["data"]:
        fixed = {"width": trace["width"]} if trace["type"] == "bar" and "width" in trace else {}
        trace |= _grown(trace, factor) | fixed
    grown["layout"] = _grown(grown["layout"], factor)
    return go.Figure(grown)


def _grown(value: Any, factor: float) -> Any:
    if isinstance(value, dict):
        return {key: _pixels(key, item, factor) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_grown(item, factor) for item in value]
    return value


def _pixels(key: str, value: Any, factor: float) -> Any:
    if key == "dash" and "px" in value:
        return ",".join(f"{float(step[:-2]) * factor:g}px" for step in value.split(","))
    if key not in PIXELS:
        return _grown(value, factor)
    if isinstance(value, dict):
        return {side: pixels * factor for side, pixels in value.items()}
    if isinstance(value, list | tuple):
        return [item * factor for item in value]
    return value * factor
