"""Putting a chart on the page: in the theme's colours, without a toolbar, always in words too."""

from dataclasses import dataclass

import plotly.graph_objects as go
import streamlit as st

from components.charts.base import CONFIG


@dataclass(frozen=True, slots=True)
class Plot:
    """A figure and all of it in words. Building one costs more than the rest of a page together,
    so a room keeps it in the catalogue's cache."""

    figure: go.Figure
    alt: str


def draw(plot: Plot, *, key: str) -> None:
    """Draw ``plot`` under a key that is its own on the page. The figure itself stays as it is."""
    st.plotly_chart(plot.figure, config=CONFIG, theme="streamlit", key=key, alt=plot.alt)
