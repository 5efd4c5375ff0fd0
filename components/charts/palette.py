"""The colours of the charts that follow the viewer's theme. Those of frameworks are in looks.py."""

from typing import Final

# Streamlit replaces these dummies by the viewer's theme, in the browser: the first four by the
# seventh to tenth of chartCategoricalColors in .streamlit/config.toml.
ACCENT: Final = "#000007"
MUTED: Final = "#000008"
LINE: Final = "#000009"
FILL: Final = "#000010"
INK: Final = "#000037"
PAPER: Final = "#000038"


def rgba(colour: str, alpha: float) -> str:
    """``rgba("#CB791E", 0.2)`` is ``"rgba(203, 121, 30, 0.2)"``; theme colours cannot be faded."""
    if colour in {ACCENT, MUTED, LINE, FILL, INK, PAPER}:
        raise ValueError(f"{colour} is a colour of the theme, only the browser knows its colour")
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {alpha:g})"
