"""The title of a page and the sentences under it, as every page but the Overview begins."""

import streamlit as st

from comparison.wording.headings import heading
from components.shared.text import plain, standfirst
from components.state.session import Current


def page_heading(now: Current, page: str) -> None:
    """The heading of the page of that name."""
    found = heading(now.catalogue, now.view, now.verdict, page)
    st.title(plain(found.title), anchor=False)
    standfirst(found.text, lead=found.lead)
