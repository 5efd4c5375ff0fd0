"""What the article says, what the evidence says: side by side, topic by topic."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.printed.pages import CONTRASTS_OPEN
from comparison.findings.statements import FIRST, Backed, behind, counts
from comparison.formatting import counted, full_date, listed
from comparison.model.evidence import Claim
from comparison.model.texts import Contrast
from components.shared.folded import folded
from components.shared.sources import backing
from components.shared.status_marks import finding_html
from components.shared.text import body, section

EVIDENCE = 520
"""Pixels of the evidence and of what opens under it; both fill a phone's width."""
_ROW = "display:flex;flex-wrap:wrap;gap:.75rem 1rem;line-height:1.6;padding-top:.75rem"
_QUIET = "font-size:.875rem;opacity:.74"


def contrasts(catalogue: Catalogue) -> None:
    """The section with its summary sentence and one row a topic."""
    section("What the article says, what the evidence says")
    found, article = counts(catalogue), catalogue.edition.article
    body(
        f"The comparison starts from one article, “{article.title}” ({article.year}). Of its "
        f"{counted(sum(found.values()), 'statement')}, {found['supported']} hold as written."
    )
    rows = list(_rows(catalogue).items())
    _shown(catalogue, rows[:CONTRASTS_OPEN])
    more = rows[CONTRASTS_OPEN:]
    if not more:
        return
    with folded(f"{counted(len(more), 'more topic')} of the article", key="contrasts") as opened:
        if opened:
            _shown(catalogue, more)


def _shown(catalogue: Catalogue, rows: Sequence[tuple[str, tuple[str, Backed]]]) -> None:
    with st.container(horizontal_alignment="right", gap="xsmall"):
        for name, (row, evidence) in rows:
            st.html(row)
            backing(catalogue, evidence, key=f"contrast-{name}", width=EVIDENCE)


@cached(most=1)
def _rows(catalogue: Catalogue) -> dict[str, tuple[str, Backed]]:
    """Each contrast as one element, since every element costs a rerun, and what is behind it."""
    return {
        item.id: (_row(catalogue, item), behind(catalogue, item, *item.article))
        for item in catalogue.contrasts
    }


def _row(catalogue: Catalogue, contrast: Contrast) -> str:
    claims = [catalogue.claims[name] for name in contrast.article]
    worst = sorted(dict.fromkeys(claim.finding for claim in claims), key=lambda f: f not in FIRST)
    topic = "<br>".join([f"<b>{escape(contrast.topic)}</b>", *map(finding_html, worst)])
    article = "".join(_quote(catalogue, claim) for claim in claims)
    dated = escape(f"The evidence, {full_date(contrast.as_of)}")
    cells = (
        ("3 1 10rem", topic),
        ("4 1 14rem", f'<div style="{_QUIET}">The article</div>{article}'),
        (f"0 1 {EVIDENCE}px", f'<div style="{_QUIET}">{dated}</div>{escape(contrast.evidence)}'),
    )
    inside = "".join(f'<div style="flex:{flex};min-width:0">{text}</div>' for flex, text in cells)
    rule = '<div style="border-top:1px solid;opacity:.16"></div>'
    return f'{rule}<div style="{_ROW}">{inside}</div>'


def _quote(catalogue: Catalogue, claim: Claim) -> str:
    """The article's words, of whom they are said and where."""
    about = listed([catalogue.named(name) for name in claim.concerns[:1]])
    where = catalogue.section_of[claim.id].title
    said = f"of {about}, {where}" if about else where
    words = f'“{escape(claim.quote)}”<br><span style="{_QUIET}">{escape(said)}</span>'
    return f'<p style="margin:0 0 .75rem">{words}</p>'
