"""Putting a chart on the page: in the theme's colours, without a toolbar, always in words too."""

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.charts.base import CONFIG

PLOT = "plot-"
"""Begins the key of every chart; web/index_page.css lets a page be seen without them."""


class _Made(go.Figure):  # type: ignore[misc]
    """A figure that never changes again, so that plain data is made of it once and not per run."""

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self._plain: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        return self._plain


@dataclass(frozen=True)
class Plot:
    """A figure and all of it in words. Making one costs more than the rest of a page together,
    so a room keeps it in the catalogue's cache."""

    figure: go.Figure
    alt: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "figure", _Made(self.figure))


def draw(plot: Plot, *, key: str) -> None:
    """Draw ``plot`` under a key that is its own on the page; it stays as it is.

    Its place has its height from the start, so that nothing moves when the drawing comes.
    """
    height = plot.figure.layout.height
    st.plotly_chart(
        plot.figure,
        config=CONFIG,
        theme="streamlit",
        key=f"{PLOT}{key}",
        height=round(height) if height else "content",
        alt=plot.alt,
    )
