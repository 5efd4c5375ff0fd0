"""The way into presenting, from every page, by a button and a key."""

import streamlit as st

from comparison.links.parameters import CLOSEST, PRESENTED
from comparison.links.view import parameters
from components.shared.page_links import PAGES, leading_to
from components.state.session import Current


def present_button(now: Current) -> None:
    """Shows the Overview of this view one step at a time; the page's own choices stay in it,
    and the rival that Decide shows is shown there too."""
    if st.button("Present", icon=":material/slideshow:", shortcut="P", key="present-this"):
        rival = now.view.control(now.catalogue, "against")
        chosen = {} if rival == CLOSEST else {"rival": rival}
        view = leading_to(now, "overview", present=PRESENTED, **chosen)
        query: dict[str, list[str]] = {}
        for name, value in parameters(now.catalogue, view, page="overview"):
            query.setdefault(name, []).append(value)
        st.switch_page(PAGES / "overview.py", query_params=query)
