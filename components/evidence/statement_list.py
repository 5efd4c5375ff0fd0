"""The article's statements: filters, contradictions first, then section by section."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import FIRST, ordered, select
from comparison.formatting import counted
from comparison.links.parameters import MAX_TEXT, slug
from comparison.model.evidence import Claim
from components.shared.filter_choice import filter_choice
from components.shared.page_links import touches
from components.shared.sources import claim_body, claim_head
from components.shared.status_marks import finding_word
from components.shared.text import body, plain, rule, small
from components.state.session import Current

PER_PAGE = 20
PLACE = "statements"
"""Where links to the list lead."""
LINK = "color:inherit;font-size:.875rem"
CONTRADICTIONS = "Contradictions"


def fitting(now: Current) -> list[Claim]:
    """The statements that the filters leave, contradictions first."""
    catalogue, view = now.catalogue, now.view
    return ordered(
        select(
            catalogue,
            finding=view.control(catalogue, "verdict"),
            section=view.control(catalogue, "section"),
            about=view.control(catalogue, "about"),
            text=view.control(catalogue, "text"),
        )
    )


def statement_list(now: Current, found: Sequence[Claim]) -> None:
    """How many statements fit, and the statements a page at a time.

    The pages are chosen above the list: nothing moves there when one is turned, and each is read
    from its top.
    """
    catalogue = now.catalogue
    total = len(catalogue.claims)
    small(f"{len(found)} of {counted(total, 'statement')} fit; contradictions stand first.")
    if not found:
        body("No statement fits. Take a filter away.")
        return
    pages = -(-len(found) // PER_PAGE)
    st.session_state["page"] = min(int(now.view.control(catalogue, "page")), pages)
    if pages > 1:
        st.segmented_control("Page", list(range(1, pages + 1)), key="page", required=True)
    with st.container(gap="xsmall"):
        _one_page(catalogue, found, PER_PAGE * (st.session_state["page"] - 1))
    if pages > 1:
        st.html(f'<a href="#{PLACE}" style="{LINK}">To the pages, above</a>')


def _one_page(catalogue: Catalogue, found: Sequence[Claim], first: int) -> None:
    """Statements from place ``first``, under the headings of their groups."""
    before = _group(catalogue, found[first - 1]) if first else ""
    shown = found[first : first + PER_PAGE]
    for group, claims in groupby(shown, key=lambda claim: _group(catalogue, claim)):
        st.subheader(plain(group + ", continued" * (group == before)), anchor=False)
        for claim in claims:
            rule()
            _statement(catalogue, claim, opened=len(found) == 1)
        rule()


def _group(catalogue: Catalogue, claim: Claim) -> str:
    in_front = claim.finding in FIRST
    return CONTRADICTIONS if in_front else catalogue.section_of[claim.id].group


def _statement(catalogue: Catalogue, claim: Claim, *, opened: bool) -> None:
    """A statement; of a contradiction both sides. The rest is made when it is opened."""
    both = claim.finding in FIRST
    claim_head(catalogue, claim, where=None if both else _subsection(catalogue, claim))
    if both:
        _both_sides(catalogue, claim)
    label = f"Reason and {counted(len(claim.evidence), 'source')}"
    shown = st.expander(
        label, expanded=opened, type="compact", key=f"open-claim-{claim.id}", on_change="rerun"
    )
    if shown.open:
        with shown:
            claim_body(catalogue, claim, quoted=not both)
            touches(claim)


def _subsection(catalogue: Catalogue, claim: Claim) -> str:
    """The part of the section, where the heading above names only the whole."""
    return catalogue.section_of[claim.id].title.partition(" - ")[2]


def _both_sides(catalogue: Catalogue, claim: Claim) -> None:
    """The article's words, and beside them its own words or the evidence against them."""
    grid = st.grid(2, min_column_width=240, gap=("xsmall", "medium"))
    with grid.cell():
        _said(catalogue, claim, f"The article, {catalogue.edition.article.year}")
    with grid.cell():
        for name in claim.against:
            _said(catalogue, catalogue.claims[name], "The same article")
        if not claim.against:
            st.markdown(f":small[:gray[The evidence]]  \n{plain(claim.reason)}")


def _said(catalogue: Catalogue, claim: Claim, who: str) -> None:
    where = plain(f"{who}, {catalogue.section_of[claim.id].title}")
    st.markdown(f":small[:gray[{where}]]  \n“{plain(claim.quote)}”")


def statement_filters(catalogue: Catalogue) -> None:
    """What the statements are narrowed by, the bars and the list alike."""
    words = {
        "verdict": {str(found): finding_word(found) for found in catalogue.edition.findings},
        "section": {slug(section.group): section.group for section in catalogue.sections},
        "about": {name: framework.name for name, framework in catalogue.frameworks.items()},
    }
    grid = st.grid(4, min_column_width=150, gap="small")
    for control, labels in words.items():
        with grid.cell():
            filter_choice(catalogue, control, labels, on_change=_first_page)
    with grid.cell():
        st.text_input(
            "Search the statements",
            key="text",
            placeholder="mobile, memory ...",
            max_chars=MAX_TEXT,
            on_change=_first_page,
        )


def _first_page() -> None:
    st.session_state["page"] = 1
