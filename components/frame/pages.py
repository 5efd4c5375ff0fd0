"""The pages in the order of the navigation, and the two pictures of the frame."""

import base64
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

ROOT: Final = Path(__file__).resolve().parents[2]
STATIC: Final = ROOT / "components" / "static"
FIRST: Final = "overview"
PAGES: Final = (
    ("overview", "Overview", "The better fit for you, why, and how sure that is."),
    ("compare", "Compare", "The attribute table: what evidence says today, and the article."),
    ("decide", "Decide", "Your own weights and must-haves, and what they change."),
    ("evidence", "Evidence", "Every statement of the article and every statistic, with sources."),
    (
        "measurements",
        "Measurements",
        "What we measured ourselves, and published statistics over time.",
    ),
    ("code", "Code", "The same task in two frameworks: the very files that ran."),
    ("learn", "Learn", "First steps, a glossary, questions answered, learning paths, the method."),
)
"""File and address, title, and what the page answers. The first one is at the root."""


def pages() -> list[StreamlitPage]:
    """A page for each script of ``pages/`` that is listed here."""
    return [
        st.Page(
            ROOT / "pages" / f"{name}.py",
            title=title,
            help=about,
            url_path=None if name == FIRST else name,
            default=name == FIRST,
        )
        for name, title, about in PAGES
    ]


def _inline(name: str) -> str:
    content = (STATIC / name).read_bytes()
    return "data:image/svg+xml;base64," + base64.b64encode(content).decode()


ICON: Final = _inline("icon.svg")
LOGO: Final = _inline("logo.svg")
