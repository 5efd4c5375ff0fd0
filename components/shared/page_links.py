"""Links from page to page that keep all that the reader has chosen."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from comparison.findings.statements import rows_touched, scores_touched
from comparison.formatting import listed
from comparison.links.parameters import page_controls
from comparison.links.view import View, parameters, query_string
from comparison.model.evidence import Claim
from components.shared.text import plain, quiet
from components.state.session import Current, current

PAGES = Path(__file__).resolve().parents[2] / "pages"


def cross_link(now: Current, page: str, label: str, **controls: str) -> None:
    """A link to ``page`` with this view; of the page's own controls, only ``controls`` are set."""
    view = leading_to(now, page, **controls)
    st.page_link(
        PAGES / f"{page}.py",
        label=plain(label),
        icon=":material/arrow_forward:",
        query_params=parameters(now.catalogue, view),
    )


def address_of(now: Current, page: str, **controls: str) -> str:
    """The same link as an address beside this page's, for rows that are one element of HTML."""
    view = leading_to(now, page, **controls)
    return f"{page}?{query_string(now.catalogue, view)}"


def leading_to(now: Current, page: str, **controls: str) -> View:
    """The reader's view with ``controls`` on ``page``; what other pages show stays as it is."""
    known = page_controls(now.catalogue)
    kept = {name: value for name, value in now.view.controls.items() if known[name].page != page}
    return replace(now.view, controls={**kept, **controls}, cited=None)


def touches(claim: Claim) -> None:
    """The table rows that a statement stands behind, and the scores on the same subject."""
    now = current()
    rows = rows_touched(now.catalogue, claim.id)
    shown = {
        name: [item for item in found if item in now.view.frameworks]
        for name, found in rows.items()
    }
    if any(shown.values()):
        st.markdown(quiet("Touches in the table of Compare"))
        with st.container(horizontal=True, gap="xsmall"):
            for name, found in shown.items():
                if found:
                    _row_link(now, name, found)
    elsewhere = [name for name, found in shown.items() if not found]
    if elsewhere:
        labels = listed([now.catalogue.attributes[name].label for name in elsewhere])
        st.markdown(quiet(f"For frameworks not shown now: {labels}."))
    _score_links(now, claim)


def _row_link(now: Current, attribute: str, frameworks: list[str]) -> None:
    label = now.catalogue.attributes[attribute].label
    about = listed([now.catalogue.named(name) for name in frameworks])
    cross_link(now, "compare", f"{label} of {about}", search=label)


def _score_links(now: Current, claim: Claim) -> None:
    found = scores_touched(now.catalogue, claim.id)
    if not found:
        return
    st.markdown(quiet("Scores on the same subject"))
    with st.container(horizontal=True, gap="xsmall"):
        for name in found:
            cross_link(now, "compare", now.catalogue.criteria[name].label, score=name)


def on_evidence_page(claim: Claim) -> None:
    """The way from a statement, wherever it is shown, to its place among all statements."""
    cross_link(current(), "evidence", "On the Evidence page", text=claim.id)


def to_measurements() -> None:
    """The way to our own figures, with their intervals and limits."""
    cross_link(current(), "measurements", "Our measurements, with intervals")
