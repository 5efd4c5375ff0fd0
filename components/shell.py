"""The Streamlit script: navigation, the controls that all pages share, the page, the footer."""

import base64
from pathlib import Path

import streamlit as st

from components.cited import cited_note
from components.controls import notes, top_row
from components.footer import footer
from components.state.session import close_view, current, open_view

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "components" / "static"
PAGES = (
    ("overview", "Overview", "The better fit for you, why, and how sure that is."),
    ("compare", "Compare", "The attribute table: what evidence says today, and the article."),
    ("decide", "Decide", "Your own weights and must-haves, and what they change."),
    ("evidence", "Evidence", "Every statement of the article and every figure, with sources."),
    (
        "measurements",
        "Measurements",
        "Published figures over time, with sources, cautions and CSV.",
    ),
    ("learn", "Learn", "Questions, why the choice matters, learning paths, the method."),
)


def _address_of(name: str) -> str:
    content = (STATIC / name).read_bytes()
    return "data:image/svg+xml;base64," + base64.b64encode(content).decode()


pages = [
    st.Page(
        ROOT / "pages" / f"{name}.py",
        title=title,
        help=about,
        url_path=None if name == "overview" else name,
        default=name == "overview",
    )
    for name, title, about in PAGES
]
page = st.navigation(pages, position="top")
st.set_page_config(
    page_title=f"{page.title} · Framefit",
    page_icon=_address_of("icon.svg"),
    layout="wide",
)
st.logo(_address_of("logo.svg"))
open_view(page.url_path)
with st.container(horizontal_alignment="center"), st.container(width=1120):
    top_row(current(), page.url_path or "overview")
    notes(current())
    cited_note(current())
    page.run()
    footer(current().catalogue)
close_view(page.url_path)
