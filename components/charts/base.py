"""The frame of every picture: transparent, without margins, legend or zoom, in the theme's colours.

Most pictures are a *sheet*: across runs the quantity, down run pixels from the top, so that a
place on paper and its text keep their distance at any width of the window.
"""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any, Final, Literal

import plotly.graph_objects as go

from comparison.looks import Look
from components.charts.palette import INK, LINE, MUTED, PAPER

CONFIG: Final[dict[str, Any]] = {"displayModeBar": False, "scrollZoom": False}
TEXT: Final = 14
SMALL: Final = 12
OPTICAL: Final = {"diamond": 1.1, "triangle-up": 1.3, "triangle-down": 1.3, "pentagon": 1.1}
"""Plotly draws these marks smaller to the eye than a circle of the same size."""
HOVER: Final = {"bgcolor": PAPER, "bordercolor": LINE, "font": {"size": SMALL + 1, "color": INK}}
"""Set outright, because Streamlit's own is grey on paper at 3.6."""
PHONE: Final = 356
"""Pixels across a picture on a phone. Whatever must not collide is measured for this width."""

Part = dict[str, Any]
"""A note, shape or trace as Plotly's own properties; it checks them once, in the whole figure."""


def escape(text: str) -> str:
    """Text for Plotly, which reads tags and entities in every string that it draws."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"


def text_width(text: str, *, size: float = TEXT) -> float:
    """Pixels that plain text takes, rather too many than too few (Source Sans)."""
    return len(text) * size * 0.53


def short(name: str, *, most: int = 18) -> str:
    """A name cut to what a picture can hold; the key and the words carry the whole."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def wrapped(name: str, *, most: int) -> list[str]:
    """A name in lines of at most ``most`` signs, broken between words; a long word stays whole."""
    lines = wrap(name, max(most, 1), break_long_words=False, break_on_hyphens=False)
    return lines or [""]


def note(
    text: str,
    *,
    x: float,
    y: float,
    anchor: Literal["left", "center", "right"] = "left",
    size: float = TEXT,
    colour: str = INK,
    **more: Any,
) -> Part:
    """Text at a place of the sheet, upright in the middle. ``text`` is escaped by the caller."""
    place = {"x": x, "y": y, "xanchor": anchor, "yanchor": "middle"}
    font = {"size": size, "color": colour}
    return {
        "text": text,
        "font": font,
        "showarrow": False,
        "borderpad": 0,
        "borderwidth": 0,
        **place,
        **more,
    }


def axis_numbers(values: Sequence[float], *, y: float, centred: bool = False) -> list[Part]:
    """The numbers of the scale. The first and the last keep inside, unless ``centred``."""
    ends: dict[float, Literal["left", "right"]] = {values[0]: "left", values[-1]: "right"}
    ends = {} if centred else ends
    return [
        note(f"{value:g}", x=value, y=y, anchor=ends.get(value, "center"), size=SMALL, colour=MUTED)
        for value in values
    ]


def symbol(look: Look, *, size: float, edge: float = 1.5) -> Part:
    """A framework's mark with an outline of paper, which parts it from the line below."""
    outline = {"color": PAPER, "width": edge}
    return {
        "symbol": look.symbol,
        "color": look.colour,
        "size": optical_size(look, size),
        "opacity": 1,
        "line": outline,
    }


def optical_size(look: Look, size: float) -> float:
    return size * OPTICAL.get(look.symbol, 1)


def hairline(x: tuple[float, float], y: tuple[float, float]) -> Part:
    ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
    return {"type": "line", "layer": "below", "line": {"color": LINE, "width": 1}, **ends}


def picture(
    traces: Iterable[Part], *, height: float, margin: Part | None = None, **layout: Any
) -> go.Figure:
    """A figure with nothing around it. An empty template keeps Plotly's own out of it."""
    frame: Part = {
        "template": go.layout.Template(),
        "height": height,
        "margin": {"l": 1, "r": 1, "t": 0, "b": 0, "pad": 0, **(margin or {})},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "font": {"size": TEXT, "color": INK},
        "hoverlabel": HOVER,
    }
    return go.Figure(data=list(traces), layout={**frame, **layout})


def bare_axis(*, across: tuple[float, float], **more: Any) -> Part:
    """An axis that draws nothing by itself and cannot be dragged."""
    hidden = {"visible": False, "showgrid": False, "zeroline": False, "fixedrange": True}
    return {**hidden, "range": list(across), **more}


def sheet(
    traces: Iterable[Part],
    *,
    across: tuple[float, float],
    height: float,
    notes: Iterable[Part] = (),
    shapes: Iterable[Part] = (),
    edge: float = 1,
) -> go.Figure:
    """A picture whose y counts pixels from the top. ``edge`` keeps room for marks at the rim."""
    rim = {"l": edge, "r": edge, "t": edge - 1, "b": edge - 1}
    return picture(
        traces,
        height=height + 2 * (edge - 1),
        margin=rim,
        xaxis=bare_axis(across=across),
        yaxis=bare_axis(across=(height, 0)),
        annotations=list(notes),
        shapes=list(shapes),
        barmode="overlay",
    )
