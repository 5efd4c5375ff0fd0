"""What stands on paper only: the sources behind what was printed, at its end."""

from collections.abc import Iterable
from typing import Final

import streamlit as st

from comparison.findings.printed.basis import Basis
from comparison.findings.printed.pages import SCORE, printed_basis
from comparison.formatting import full_date
from comparison.model.evidence import Source
from comparison.wording.measured.sentences import run_as_source
from components.shared.folded import FOLDED
from components.shared.html import Html, tag
from components.state.session import Current

TITLE: Final = "Sources behind this page"
PUBLISHED: Final = "Published by others"
OURS: Final = "Measured by us"
NOTES: Final = {
    "code": "The files that are printed are part of Framefit; these runs executed them.",
    "learn": (
        "The first answer is that of the page Decide, which prints the sources behind its scores."
    ),
}
"""What else a page rests on, in a sentence."""


def printed_sources(now: Current, page: str) -> None:
    """Each publication and each run of ours behind what the page prints; seen on paper only."""
    basis = printed_basis(now.catalogue, now.view, page, _opened(page))
    note = [tag("p", NOTES[page])] if page in NOTES else []
    lists = [*_list(PUBLISHED, map(_told, basis.sources)), *_list(OURS, _runs(now, basis))]
    st.html(tag("section", tag("h2", TITLE), *note, *lists, class_="ff-paper"))


def _opened(page: str) -> frozenset[str]:
    """The folds that stand open, by their keys, and the scores that are opened on this page."""
    state = st.session_state  # it names keys of widgets that it then does not hold
    opened = [str(key) for key in state if state.get(key) is True]
    folds = (key.removeprefix(FOLDED) for key in opened if key.startswith(FOLDED))
    begins = f"{page}-{SCORE}"
    scores = (SCORE + key.removeprefix(begins) for key in opened if key.startswith(begins))
    return frozenset((*folds, *scores))


def _list(title: str, entries: Iterable[str]) -> tuple[Html, ...]:
    """A heading and a list; nothing where the list is empty."""
    items = [tag("li", entry) for entry in entries]
    return (tag("h3", title), tag("ol", *items)) if items else ()


def _told(source: Source) -> str:
    date = full_date(source.dated) if source.dated else f"seen {full_date(source.accessed)}"
    address = f", {source.url}" if source.url else ""
    return f"{source.title}, {source.publisher}, {date}{address}"


def _runs(now: Current, basis: Basis) -> Iterable[str]:
    return (run_as_source(now.catalogue, run) for run in basis.runs)
