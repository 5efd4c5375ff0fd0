"""The article's statements counted: by finding, and by section and finding."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.statements import counts, counts_by_group
from comparison.formatting import counted, in_sentence
from comparison.model.evidence import Claim, Finding
from comparison.wording.chart_titles import findings_title, sections_title
from components.charts.article.bars import finding_bars, finding_bars_text
from components.charts.article.sections import SectionCounts, sections, sections_text
from components.shared.folded import CHART, folded
from components.shared.plot import Plot, draw
from components.shared.status_marks import finding_word
from components.shared.text import chart_title, plain, small

NAMED: Final[Finding] = "outdated"
"""The finding that the title of the chart by section speaks of, as long as any has it."""


def finding_picture(catalogue: Catalogue, claims: Sequence[Claim]) -> None:
    """How many of these statements have each finding, with the words' definitions under it."""
    found = _words(counts(catalogue, claims))
    about = f"The {counted(len(claims), 'statement')} that fit, by finding."
    chart_title(findings_title(found), about, level=2)
    draw(_by_finding(catalogue, _ids(claims)), key="findings")
    lines = [
        f"- **{finding_word(finding)}**: {plain(in_sentence(meaning))}"
        for finding, meaning in catalogue.edition.findings.items()
    ]
    with st.expander("What the findings mean", type="compact"):
        st.markdown("\n".join(lines))


def section_picture(catalogue: Catalogue, claims: Sequence[Claim]) -> None:
    """The same statements by section of the article, behind what stands out in them."""
    named = _named(catalogue, claims)
    groups = counts_by_group(catalogue, claims)
    title = sections_title(groups, named, in_sentence(finding_word(named)))
    with folded(title, key=f"{CHART}sections") as opened:
        if opened:
            small(
                f"The {counted(len(claims), 'statement')} that fit by section, in the article’s "
                "order; the area of a square is its number."
            )
            draw(_by_section(catalogue, _ids(claims)), key="sections")


def _words(found: Mapping[Finding, int]) -> dict[str, int]:
    return {finding_word(finding): count for finding, count in found.items()}


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _named(catalogue: Catalogue, claims: Sequence[Claim]) -> Finding:
    found = counts(catalogue, claims)
    return NAMED if found[NAMED] else max(found, key=lambda finding: found[finding])


@cached(most=32)
def _by_finding(catalogue: Catalogue, ids: tuple[str, ...]) -> Plot:
    found = _words(counts(catalogue, [catalogue.claims[name] for name in ids]))
    most = [word for word, count in found.items() if count == max(found.values())]
    pairs = list(found.items())
    return Plot(finding_bars(pairs, most[0] if len(most) == 1 else ""), finding_bars_text(pairs))


@cached(most=32)
def _by_section(catalogue: Catalogue, ids: tuple[str, ...]) -> Plot:
    claims = [catalogue.claims[name] for name in ids]
    heads = [finding_word(finding) for finding in catalogue.edition.findings]
    found = counts_by_group(catalogue, claims).items()
    rows = [SectionCounts(group, list(items.values())) for group, items in found]
    accent = finding_word(_named(catalogue, claims))
    return Plot(sections(heads, rows, accent), sections_text(heads, rows))
