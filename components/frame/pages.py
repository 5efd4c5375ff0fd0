"""The pages as Streamlit wants them, and the two pictures of the frame."""

import base64
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from comparison.links.pages import PAGES

ROOT: Final = Path(__file__).resolve().parents[2]
STATIC: Final = ROOT / "components" / "static"


def pages() -> list[StreamlitPage]:
    """A page for each script of ``pages/`` that is listed in the core."""
    return [
        st.Page(
            ROOT / "pages" / f"{page.name}.py",
            title=page.title,
            help=page.about,
            url_path=page.path or None,
            default=not page.path,
        )
        for page in PAGES
    ]


def _inline(name: str) -> str:
    content = (STATIC / name).read_bytes()
    return "data:image/svg+xml;base64," + base64.b64encode(content).decode()


ICON: Final = _inline("icon.svg")
LOGO: Final = _inline("logo.svg")
