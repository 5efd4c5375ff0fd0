"""A section of the page that is folded; what is in it is made when it is opened."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.shared.text import plain

FOLDED = "folded-"
"""Before the key of a section; components/static/compare.css sets the headings by it."""


@contextmanager
def folded(title: str, *, key: str, open: bool = False) -> Iterator[bool]:
    """A heading that opens; yields whether it is open. ``open`` is how it begins."""
    section = st.expander(
        f"**{plain(title)}**",
        expanded=open,
        type="compact",
        key=f"{FOLDED}{key}",
        on_change="rerun",
    )
    with section:
        yield bool(section.open)
