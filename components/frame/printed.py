"""What stands on paper only: the sources behind what was printed, at its end."""

from typing import Final

import streamlit as st

from comparison.findings.view_verdict import sources_behind
from comparison.formatting import full_date
from comparison.model.evidence import Source
from comparison.wording.presenting import weighed
from components.shared.html import tag
from components.state.session import Current

SCORED: Final = ("", "compare", "decide")
"""Addresses of pages that show scores; the others name their sources where they stand."""


def printed_sources(now: Current) -> None:
    """Title, publisher, date and address of each source behind what weighs; seen on paper only."""
    criteria = tuple(name for name, _ in weighed(now.catalogue, now.view))
    found = sources_behind(now.catalogue, now.view.frameworks, criteria, now.view.lens_shown)
    listed = tag("ol", *(tag("li", _told(source)) for source in found))
    st.html(tag("section", tag("h2", "Sources behind what weighs here"), listed, class_="ff-paper"))


def _told(source: Source) -> str:
    date = full_date(source.dated) if source.dated else f"seen {full_date(source.accessed)}"
    address = f", {source.url}" if source.url else ""
    return f"{source.title}, {source.publisher}, {date}{address}"
