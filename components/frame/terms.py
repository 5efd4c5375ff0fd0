"""Glossary terms in the page's text: the first occurrence of each says what it means.

One component for all pages marks them in the browser once a page has come to rest, so that no text
is written in another way for it, and what escapes texts stays as it is. Pointing, Tab and touch
show a term's two sentences; Escape, leaving and pressing elsewhere hide them.
"""

from pathlib import Path
from typing import Any, Final

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue

HERE: Final = Path(__file__).resolve().parent
_terms = st.components.v2.component(
    "framefit_terms",
    html="<div class='framefit-terms'></div>",
    css=(HERE / "terms.css").read_text("utf-8"),
    js=(HERE / "terms.js").read_text("utf-8"),
    isolate_styles=False,
)


def mark_terms(catalogue: Catalogue) -> None:
    """To be drawn once on every page, behind its content."""
    _terms(data=told(catalogue), key="terms")


@cached(most=1)
def told(catalogue: Catalogue) -> dict[str, Any]:
    """What the browser is told: each term with its spellings and its two sentences."""
    terms = [
        {
            "id": term.id,
            "term": term.term,
            "spellings": list(term.spellings),
            "text": " ".join(term.sentences),
        }
        for term in catalogue.terms
    ]
    return {"fingerprint": catalogue.fingerprint, "terms": terms}
