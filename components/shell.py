"""The Streamlit script: navigation, the controls that all pages share, the page, the footer."""

import streamlit as st

from components.frame.footer import footer
from components.frame.notices import notices
from components.frame.pages import FIRST, ICON, LOGO, STATIC, pages
from components.frame.terms import mark_terms
from components.frame.top_row import top_row
from components.state.session import close_view, open_view

page = st.navigation(pages(), position="top")
st.set_page_config(page_title=f"{page.title} · Framefit", page_icon=ICON, layout="wide")
st.logo(LOGO)
st.html(STATIC / "frame.css")
now = open_view(page.url_path)
with st.container(horizontal_alignment="center"), st.container(width=1120):
    st.html(STATIC / "folded.css")
    top_row(now, page.url_path or FIRST)
    notices(now)
    page.run()
    footer(now.catalogue)
    mark_terms(now.catalogue)
close_view(page.url_path)
