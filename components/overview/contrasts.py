"""What the article says, what the evidence says: side by side, topic by topic."""

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.statements import FIRST, Backed, backed, counts
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
    words, behind = _words(catalogue)[contrast.id]
    columns = st.columns([3, 4, 6], gap="small")
    for column, text in zip(columns, words, strict=True):
        with column:
            st.markdown(text)
    with columns[-1]:
        backing(catalogue, behind, key=f"contrast-{contrast.id}")


@cached(most=1)
def _words(catalogue: Catalogue) -> dict[str, tuple[tuple[str, str, str], Backed]]:
    """For each contrast its topic, the article's words and the evidence, and what is behind it."""
    return {
        item.id: (
            (_topic(catalogue, item), _article(catalogue, item), _evidence(item)),
            backed(catalogue, [*item.article, *item.claims], item.sources, item.statistics),
        )
        for item in catalogue.contrasts
    }


def _topic(catalogue: Catalogue, contrast: Contrast) -> str:
    """The topic with the findings on the article's words, contradictions first."""
    found = dict.fromkeys(catalogue.claims[name].finding for name in contrast.article)
    worst = sorted(found, key=lambda finding: finding not in FIRST)
    return "\n\n".join([f"**{plain(contrast.topic)}**", "  \n".join(map(finding_mark, worst))])


def _article(catalogue: Catalogue, contrast: Contrast) -> str:
    quotes = "\n\n".join(_quote(catalogue, catalogue.claims[name]) for name in contrast.article)
    return f":small[:gray[The article]]  \n{quotes}"


def _evidence(contrast: Contrast) -> str:
    dated = quiet(f"The evidence, {full_date(contrast.as_of)}")
    return f"{dated}  \n{plain(contrast.evidence)}"


def _quote(catalogue: Catalogue, claim: Claim) -> str:
    """The article's words, of whom they are said and where."""
    about = listed([catalogue.named(name) for name in claim.concerns[:1]])
    where = catalogue.section_of[claim.id].title
    said = f"of {about}, {where}" if about else where
    return f"“{plain(claim.quote)}”  \n{quiet(said)}"
