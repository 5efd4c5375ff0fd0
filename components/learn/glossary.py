"""The glossary in alphabetical order, folded by letters so that the page stays short."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from comparison.links.parameters import slug
from comparison.model.texts import Term
from components.shared.text import body

FEWEST = 7
"""Letters are put together until a fold holds this many terms."""
_RULE = '<div style="border-top:1px solid;opacity:.16"></div>'
_LINK = "color:inherit"
_QUIET = "font-size:.8125rem;opacity:.74"


def glossary(catalogue: Catalogue) -> None:
    """A definition list with an anchor for each term; the browser's own search opens a fold."""
    body(
        f"{len(catalogue.terms)} words, those of the field and Framefit’s own, each in two "
        "sentences with its source."
    )
    with st.container(key="glossary"):
        st.html(_html(catalogue))


@cached(most=1)
def _html(catalogue: Catalogue) -> str:
    return "".join(_fold(catalogue, terms) for terms in folds(catalogue.terms))


def folds(terms: Sequence[Term]) -> Iterator[list[Term]]:
    """The terms in alphabetical order, parted between two letters only."""
    ordered = sorted(terms, key=lambda term: term.term.lower())
    fold: list[Term] = []
    for _, same_letter in groupby(ordered, key=_letter):
        fold += same_letter
        if len(fold) >= FEWEST:
            yield fold
            fold = []
    if fold:
        yield fold


def _letter(term: Term) -> str:
    return term.term[0].upper()


def _fold(catalogue: Catalogue, terms: Sequence[Term]) -> str:
    ends = dict.fromkeys((_letter(terms[0]), _letter(terms[-1])))
    names = escape(", ".join(term.term for term in terms))
    summary = f'<b>{escape(" to ".join(ends))}</b> <span style="{_QUIET}">{names}</span>'
    entries = "".join(_entry(catalogue, term) for term in terms)
    inside = f'<dl style="margin:.5rem 0 0;padding:0;max-width:44rem">{entries}</dl>'
    head = f'<summary style="cursor:pointer;line-height:1.6">{summary}</summary>'
    return f'{_RULE}<details style="padding:.6rem 0">{head}{inside}</details>'


def _entry(catalogue: Catalogue, term: Term) -> str:
    said = escape(" ".join(term.sentences))
    return (
        f'<dt id="glossary-{term.id}" style="font-weight:600;scroll-margin-top:5rem">'
        f'{escape(term.term)}</dt><dd style="margin:0 0 1rem;line-height:1.6">{said}<br>'
        f'<span style="{_QUIET}">{_backing(catalogue, term)}</span></dd>'
    )


def _backing(catalogue: Catalogue, term: Term) -> str:
    """The source with its date, or the section of the method that defines the word."""
    if term.source is None:
        heading = term.method or ""
        link = f'<a href="#{slug(heading)}" style="{_LINK}">{escape(heading)}</a>'
        return f"Framefit’s own: {link}, in the method"
    source = catalogue.sources[term.source]
    seen = f"undated, seen {full_date(source.accessed)}"
    date = full_date(source.dated) if source.dated else seen
    title = escape(source.title)
    if source.url:
        title = f'<a href="{escape(source.url)}" target="_blank" style="{_LINK}">{title}</a>'
    return f"{title}, {escape(source.publisher)}, {escape(date)}"
