"""Paper is light: what Streamlit has painted in the dark theme's colours is printed in the light's.

What print.css can name by a class is set there; charts and coloured words have their colours in
their own style alone, where only the colour itself tells them apart.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import streamlit as st

NAMES: Final = ("text", "grayText", "greenText", "yellowText", "redText", "link", "primary")
"""The theme's colours of single things in .streamlit/config.toml, without ``Color``."""
PROPERTIES: Final = ("color", "fill", "stroke")
PAPER: Final = "white"
CHART_INK: Final = "#FAFAFA"
"""What Streamlit writes with in a chart of a dark page, whatever its theme's own ink."""


@lru_cache
def paper_colours() -> str:
    """Rules for paper: each colour of the dark theme becomes that of the light one."""
    rules = "".join(
        f'[style*="{name}: {_as_browsers_write(dark)}"]{{{name}:{light} !important}}'
        for dark, light in _pairs()
        for name in PROPERTIES
    )
    return f"@media print{{{rules}}}"


def _pairs() -> Iterator[tuple[str, str]]:
    """Each dark colour with its light one, where they differ."""
    yield _option("dark", "backgroundColor"), PAPER
    yield CHART_INK, _option("light", "textColor")
    for name in NAMES:
        yield _option("dark", f"{name}Color"), _option("light", f"{name}Color")
    both = (st.get_option(f"theme.{base}.chartCategoricalColors") for base in ("dark", "light"))
    yield from ((dark, light) for dark, light in zip(*both, strict=True) if dark != light)


def _option(base: str, name: str) -> str:
    return str(st.get_option(f"theme.{base}.{name}"))


def _as_browsers_write(colour: str) -> str:
    """``#15171B`` as it stands in a style that a script has set: ``rgb(21, 23, 27)``."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
