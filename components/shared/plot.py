"""Putting a picture on the page: in the theme's colours, without a toolbar, always in words too."""

import plotly.graph_objects as go
import streamlit as st

from components.charts.base import CONFIG


def draw(figure: go.Figure, *, key: str, alt: str) -> None:
    """Draw ``figure``; ``alt`` says all of it in words, ``key`` is its own on the page."""
    st.plotly_chart(figure, config=CONFIG, theme="streamlit", key=key, alt=alt)
