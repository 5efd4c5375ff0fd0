"""The colours of the charts: six for frameworks, and those that follow the viewer's theme.

A framework's colour is the same in both themes, so that a figure, an export and the first paint
agree. The colour never stands alone (a dash and a symbol go with it) and never colours text: a
mid-tone that holds 3:1 against both backgrounds cannot hold the 4.5:1 that text needs.
"""

from dataclasses import dataclass
from typing import Final

# Streamlit replaces these dummies by the viewer's theme, in the browser: the first four by the
# seventh to tenth of chartCategoricalColors in .streamlit/config.toml.
ACCENT: Final = "#000007"
MUTED: Final = "#000008"
LINE: Final = "#000009"
FILL: Final = "#000010"
INK: Final = "#000037"
PAPER: Final = "#000038"


@dataclass(frozen=True, slots=True)
class Look:
    """How one framework is drawn: Plotly's dash and symbol, and the sign that stands in text."""

    colour: str
    dash: str
    symbol: str
    sign: str


LOOKS: Final = (
    Look("#CB791E", "solid", "circle", "●"),
    Look("#7A55E8", "6px,4px", "diamond", "◆"),
    Look("#1097A4", "2px,3px", "square", "■"),
    Look("#C5296D", "10px,3px,2px,3px", "triangle-up", "▲"),
    Look("#8E612A", "14px,4px", "triangle-down", "▼"),
    Look("#2B7572", "6px,3px,2px,3px,2px,3px", "pentagon", "⬟"),
)


def rgba(colour: str, alpha: float) -> str:
    """``rgba("#CB791E", 0.2)`` is ``"rgba(203, 121, 30, 0.2)"``; theme colours cannot be faded."""
    if colour in {ACCENT, MUTED, LINE, FILL, INK, PAPER}:
        raise ValueError(f"{colour} is a colour of the theme, only the browser knows its colour")
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {alpha:g})"
