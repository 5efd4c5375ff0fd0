"""The article's statements: filters, contradictions first, then section by section."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import FIRST, pages_of, shown_at_a_time
from comparison.formatting import counted
from comparison.links.parameters import MAX_TEXT, page_controls, slug
from comparison.model.evidence import Claim
from components.shared.filter_choice import filter_choice
from components.shared.html import Html, tag
from components.shared.page_links import touches
from components.shared.sources import claim_body, claim_head
from components.shared.status_marks import finding_word
from components.shared.text import body, fine, plain, rule
from components.state.session import Current

PLACE = "statements"
"""Where links to the list lead."""
LINK = "color:inherit;font-size:.875rem"
CONTRADICTIONS = "Contradictions"


def statement_list(now: Current, found: Sequence[Claim]) -> None:
    """How many statements fit, and the statements a page at a time.

    The pages are chosen above the list: nothing moves there when one is turned, and each is read
    from its top.
    """
    catalogue, total = now.catalogue, len(now.catalogue.claims)
    places = shown_at_a_time(catalogue, now.view, found)
    fit = fine(f"{len(found)} of {counted(total, 'statement')} fit; contradictions stand first.")
    st.html(fit + _printed(found, places))
    if not found:
        body("No statement fits. Take a filter away.")
        return
    pages = pages_of(found)
    st.session_state["page"] = min(int(now.view.control(catalogue, "page")), pages)
    if pages > 1:
        _pages(now, pages)
    with st.container(gap="xsmall"):
        _one_page(catalogue, found, places)
    if len(places) < len(found):
        st.html(f'<a href="#{PLACE}" style="{LINK}">To the pages, above</a>')


def _printed(found: Sequence[Claim], places: range) -> Html:
    """What paper says in place of the pages to choose from."""
    if len(places) == len(found):
        return Html()
    told = f"Statements {places[0] + 1} to {places[-1] + 1} of {len(found)} are printed."
    return tag("p", told, class_="ff-paper")


def _pages(now: Current, pages: int) -> None:
    """The pages to choose from, or all on one."""
    every = st.session_state["every"] = now.view.control(now.catalogue, "every") == "true"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if not every:
            st.segmented_control("Page", list(range(1, pages + 1)), key="page", required=True)
        st.toggle(page_controls(now.catalogue)["every"].label, key="every")


def _one_page(catalogue: Catalogue, found: Sequence[Claim], places: range) -> None:
    """The statements at ``places``, under the headings of their groups."""
    first = places[0]
    before = _group(catalogue, found[first - 1]) if first else ""
    shown = found[first : places[-1] + 1]
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
