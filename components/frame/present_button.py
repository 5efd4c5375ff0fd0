"""The way into presenting, from every page, by a button and a key."""

import streamlit as st

from comparison.links.parameters import PRESENTED
from comparison.links.view import parameters
from components.shared.page_links import PAGES, leading_to
from components.state.session import Current


def present_button(now: Current) -> None:
    """Shows the Overview of this view one step at a time; the page's own choices stay in it."""
    if st.button("Present", icon=":material/slideshow:", shortcut="P", key="present-this"):
        view = leading_to(now, "overview", present=PRESENTED)
        query: dict[str, list[str]] = {}
        for name, value in parameters(now.catalogue, view, page="overview"):
            query.setdefault(name, []).append(value)
        st.switch_page(PAGES / "overview.py", query_params=query)
