"""What the article says, what the evidence says: side by side, topic by topic."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import FIRST, backed, counts
from comparison.formatting import counted, full_date, listed
from comparison.model.evidence import Claim
from comparison.model.texts import Contrast
from components.shared.sources import backing
from components.shared.status_marks import finding_mark
from components.shared.text import body, plain, quiet, rule, section


def contrasts(catalogue: Catalogue) -> None:
    """The section with its summary sentence and one row a topic."""
    section("What the article says, what the evidence says")
    found, article = counts(catalogue), catalogue.edition.article
    body(
        f"The comparison starts from one article, “{article.title}” ({article.year}). Of its "
        f"{counted(sum(found.values()), 'statement')}, {found['supported']} hold as written."
    )
    for contrast in catalogue.contrasts:
        rule()
        _row(catalogue, contrast)


def _row(catalogue: Catalogue, contrast: Contrast) -> None:
    topic, article, evidence = st.columns([3, 4, 6], gap="small")
    claims = [catalogue.claims[name] for name in contrast.article]
    with topic:
        st.markdown(f"**{plain(contrast.topic)}**")
        worst = sorted(dict.fromkeys(c.finding for c in claims), key=lambda v: v not in FIRST)
        st.markdown("  \n".join(finding_mark(finding) for finding in worst))
    with article:
        quotes = "\n\n".join(_quote(catalogue, claim) for claim in claims)
        st.markdown(f":small[:gray[The article]]  \n{quotes}")
    with evidence:
        st.markdown(
            f"{quiet(f'The evidence, {full_date(contrast.as_of)}')}  \n{plain(contrast.evidence)}"
        )
        behind = backed(
            catalogue, [*contrast.article, *contrast.claims], contrast.sources, contrast.statistics
        )
        backing(catalogue, behind, key=f"contrast-{contrast.id}")


def _quote(catalogue: Catalogue, claim: Claim) -> str:
    """The article's words, of whom they are said and where."""
    about = listed([catalogue.named(name) for name in claim.concerns[:1]])
    where = catalogue.section_of[claim.id].title
    said = f"of {about}, {where}" if about else where
    return f"“{plain(claim.quote)}”  \n{quiet(said)}"
