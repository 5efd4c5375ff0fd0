"""The Streamlit script: navigation, the controls that all pages share, the page, the footer."""

from typing import Literal

import streamlit as st

from comparison.links.pages import FIRST
from components.frame.footer import footer
from components.frame.notices import notices
from components.frame.pages import ICON, LOGO, pages
from components.frame.printed import printed_sources
from components.frame.terms import mark_terms
from components.frame.top_row import top_row
from components.present.presentation import is_presenting, presentation
from components.state.session import close_view, open_view
from components.state.turns import TURNS


def draw() -> None:
    """The whole page, as its link has it."""
    page = st.navigation(pages(), position="top")
    st.set_page_config(page_title=f"{page.title} · Framefit", page_icon=ICON, layout="wide")
    st.logo(LOGO)
    now = open_view(page.url_path)
    presenting = not page.url_path and is_presenting(now)
    width: Literal["stretch"] | int = "stretch" if presenting else 1120
    with st.container(horizontal_alignment="center"), st.container(width=width):
        if presenting:
            notices(now)
            presentation(now)
        else:
            top_row(now, page.url_path or FIRST)
            notices(now)
            page.run()
            printed_sources(now, page.url_path or FIRST)
            footer(now.catalogue)
            mark_terms(now.catalogue)
    close_view(page.url_path)


with TURNS:
    draw()
