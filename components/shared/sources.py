"""Sources, statements and statistics in lists: title, publisher, date, and what they say."""

from collections.abc import Iterable
from typing import Literal

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.freshness import claim_freshness
from comparison.findings.statements import Backed, behind
from comparison.formatting import full_date, listed, valued
from comparison.model.base import References
from comparison.model.evidence import Claim, Source, Statistic
from comparison.model.framework import Framework
from comparison.wording.evidence import backing_words, freshness_words
from comparison.wording.measured.sentences import figures_words
from components.shared.page_links import on_evidence_page, to_measurements
from components.shared.status_marks import finding_mark
from components.shared.text import body, plain, quiet, rule


def source_line(source: Source, says: str = "") -> str:
    """A source as Markdown: linked title, publisher, date, and in small what it says."""
    title = _linked(source.title, source)
    date = (
        full_date(source.dated) if source.dated else f"undated, seen {full_date(source.accessed)}"
    )
    said = f"  \n{quiet(says)}" if says else ""
    return f"- {title}, {plain(source.publisher)}, {plain(date)}{said}"


def claim_head(catalogue: Catalogue, claim: Claim, *, where: str | None = None) -> None:
    """A statement with its status mark and ``where`` it stands, by default its section."""
    place = catalogue.section_of[claim.id].title if where is None else where
    tail = f" {quiet(place)}" if place else ""
    st.markdown(f"**{plain(claim.claim)}**  \n{finding_mark(claim.finding)}{tail}")


def claim_body(catalogue: Catalogue, claim: Claim, *, quoted: bool = True) -> None:
    """Quote, reason, sources, freshness, and what would settle an open one."""
    if quoted:
        _quotes(catalogue, claim)
    st.markdown(plain(claim.reason), width=600)
    st.markdown("\n".join(source_line(catalogue.sources[b.source], b.says) for b in claim.evidence))
    for figures in claim.measured:
        words = plain(figures_words(catalogue, figures))
        st.markdown(f":small[:gray[Measured by us]]  \n{words}", width=600)
        to_measurements()
    if claim.settled_by:
        st.markdown(f":small[:gray[What would settle it]]  \n{plain(claim.settled_by)}", width=600)
    freshness = claim_freshness(catalogue, claim)
    if freshness is not None:
        st.markdown(quiet(freshness_words(freshness, catalogue.today)))


def _quotes(catalogue: Catalogue, claim: Claim) -> None:
    article = catalogue.edition.article
    st.markdown(f"“{plain(claim.quote)}”  \n:small[:gray[The article, {article.year}]]")
    for name in claim.against:
        other = catalogue.claims[name]
        where = plain(catalogue.section_of[name].title)
        st.markdown(f"Against it: “{plain(other.quote)}”  \n:small[:gray[{where}]]")


def statistic_line(catalogue: Catalogue, item: Statistic) -> str:
    """A statistic as Markdown: what, how much, when, from where."""
    source = catalogue.sources[item.source]
    about = f"{catalogue.named(item.framework)}, " if item.framework else ""
    value = valued(item.value, item.unit)
    return (
        f"- {plain(about + item.measure)}: **{plain(value)}**, {plain(full_date(item.as_of))}"
        f"  \n:small[:gray[{plain(source.title)}, {plain(source.publisher)}. {plain(item.method)}]]"
    )


def backing(
    catalogue: Catalogue, backed: Backed, *, key: str, width: int | Literal["stretch"] = "stretch"
) -> None:
    """Everything behind a cell or answer, opened on demand: nothing is sent before."""
    opened = st.expander(
        backing_words(backed), type="compact", key=f"open-{key}", on_change="rerun", width=width
    )
    if opened.open:
        with opened:
            _backing_body(catalogue, backed)


def explained(catalogue: Catalogue, title: str, text: str, record: References, *, key: str) -> None:
    """A heading, its text, and everything behind it."""
    st.subheader(plain(title), anchor=False)
    body(text)
    backing(catalogue, behind(catalogue, record), key=key)
    rule()


def _backing_body(catalogue: Catalogue, backed: Backed) -> None:
    for claim in backed.claims:
        claim_head(catalogue, claim)
        claim_body(catalogue, claim)
        on_evidence_page(claim)
        rule()
    if backed.statistics:
        st.markdown("**Statistics**")
        st.markdown("\n".join(statistic_line(catalogue, item) for item in backed.statistics))
    listed = {b.source for claim in backed.claims for b in claim.evidence}
    rest = [source for source in backed.sources if source.id not in listed]
    if rest:
        st.markdown("**Sources**" if not backed.claims else "**Further sources**")
        st.markdown("\n".join(source_line(source) for source in rest))


def names(catalogue: Catalogue, sources: Iterable[str]) -> str:
    """Sources in a table cell, linked where they have a page."""
    found = [catalogue.sources[name] for name in dict.fromkeys(sources)]
    return ", ".join(_linked(source.title, source) for source in found)


def publisher_link(source: Source) -> str:
    """A source by its publisher's name, linked where it has a page."""
    return _linked(source.publisher, source)


def _linked(text: str, source: Source) -> str:
    return f"[{plain(text)}]({source.url})" if source.url else plain(text)


def fact_sources(catalogue: Catalogue, framework: Framework, name: str) -> str:
    """Publishers and date behind a fact."""
    fact = framework.facts.get(name)
    if fact is None or fact.state == "unknown":
        return ""
    found = [*fact.sources, *(catalogue.statistics[item].source for item in fact.statistics)]
    publishers = list(dict.fromkeys(catalogue.sources[item].publisher for item in found))
    return f"{listed(publishers)}, {full_date(fact.as_of)}"
