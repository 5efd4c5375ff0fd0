"""A section of the page that is folded; what is in it is made when it is opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from components.shared.text import plain

FOLDED = "folded-"
"""Before the key of a section; components/static/folded.css sets the headings by it, and
components/shared/contents.js opens the section to which a link leads."""
CHART = "chart-"
"""Begins the key of a chart that is folded under its finding, which is set smaller."""


@contextmanager
def folded(
    title: str, *, key: str, open: bool = False, on_change: Callable[[], None] | None = None
) -> Iterator[bool]:
    """A heading that opens; yields whether it is open. ``open`` is how it begins."""
    section = st.expander(
        f"**{plain(title)}**",
        expanded=open,
        type="compact",
        key=f"{FOLDED}{key}",
        on_change=on_change or "rerun",
    )
    with section:
        yield bool(section.open)


def is_open(key: str) -> bool:
    """Whether the fold stands open, for callbacks of its own."""
    return bool(st.session_state.get(f"{FOLDED}{key}"))
