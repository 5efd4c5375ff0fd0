"""The article's statements counted: by finding, and by section and finding."""

from typing import Final

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.statements import counts, counts_by_group
from comparison.formatting import in_sentence
from comparison.model.evidence import Finding
from comparison.wording.chart_titles import sections_title
from components.charts.article.bars import finding_bars, finding_bars_text
from components.charts.article.sections import SectionCounts, sections, sections_text
from components.shared.plot import Plot, draw
from components.shared.status_marks import finding_word
from components.shared.text import chart_title, plain

NAMED: Final[Finding] = "outdated"
"""The finding that the title of the chart by section speaks of."""
SQUARES = "Statements by section, in the article’s order; the area of a square is its number."


def finding_picture(catalogue: Catalogue) -> None:
    """How many statements have each finding, with the words' definitions under it."""
    found = counts(catalogue)
    most = max(found, key=lambda finding: found[finding])
    chart_title(f"{finding_word(most)} is the most frequent finding", "All statements, by finding.")
    draw(_by_finding(catalogue, most), key="findings")
    lines = [
        f"- **{finding_word(finding)}**: {plain(in_sentence(meaning))}"
        for finding, meaning in catalogue.edition.findings.items()
    ]
    with st.expander("What the findings mean", type="compact"):
        st.markdown("\n".join(lines))


@cached(most=1)
def _by_finding(catalogue: Catalogue, most: Finding) -> Plot:
    found = [(finding_word(finding), count) for finding, count in counts(catalogue).items()]
    return Plot(finding_bars(found, finding_word(most)), finding_bars_text(found))


def section_picture(catalogue: Catalogue) -> None:
    """The same statements by section of the article."""
    chart_title(sections_title(catalogue, NAMED, in_sentence(finding_word(NAMED))), SQUARES)
    draw(_by_section(catalogue), key="sections")


@cached(most=1)
def _by_section(catalogue: Catalogue) -> Plot:
    heads = [finding_word(finding) for finding in catalogue.edition.findings]
    found = counts_by_group(catalogue).items()
    rows = [SectionCounts(group, list(items.values())) for group, items in found]
    return Plot(sections(heads, rows, finding_word(NAMED)), sections_text(heads, rows))
