"""The article's statements counted: by verdict, and by section and verdict."""

from typing import Final

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statements import counts, counts_by_group
from comparison.formatting import in_sentence, listed
from comparison.model.evidence import Verdict
from components.charts.article.bars import verdict_bars, verdict_bars_text
from components.charts.article.sections import SectionCounts, sections, sections_text
from components.shared.plot import draw
from components.shared.status_marks import verdict_word
from components.shared.text import figure_title, plain

NAMED: Final[Verdict] = "outdated"
"""The verdict that the title of the picture by section speaks of."""


def verdict_picture(catalogue: Catalogue) -> None:
    """How many statements have each verdict, with the words' definitions under it."""
    found = [(verdict_word(verdict), count) for verdict, count in counts(catalogue).items()]
    most = max(found, key=lambda item: item[1])
    figure_title(f"{most[0]} is the most frequent verdict", "All statements, by verdict.")
    draw(
        verdict_bars(found, most[0]),
        key="verdicts",
        alt=verdict_bars_text(found),
    )
    lines = [
        f"- **{verdict_word(verdict)}**: {plain(meaning[0].lower() + meaning[1:])}"
        for verdict, meaning in catalogue.edition.verdicts.items()
    ]
    with st.expander("What the verdicts mean", type="compact"):
        st.markdown("\n".join(lines))


def section_picture(catalogue: Catalogue) -> None:
    """The same statements by section of the article."""
    found = counts_by_group(catalogue)
    heads = [verdict_word(verdict) for verdict in catalogue.edition.verdicts]
    rows = [SectionCounts(group, list(items.values())) for group, items in found.items()]
    figure_title(
        _title(catalogue),
        "Statements by section, in the article’s order; the area of a square is its number.",
    )
    draw(
        sections(heads, rows, verdict_word(NAMED)),
        key="sections",
        alt=sections_text(heads, rows),
    )


def _title(catalogue: Catalogue) -> str:
    late = {group: items.get(NAMED, 0) for group, items in counts_by_group(catalogue).items()}
    most = max(late.values(), default=0)
    if most == 0:
        return "No section has outdated statements"
    groups = [group for group, count in late.items() if count == most]
    word = in_sentence(verdict_word(NAMED))
    return f"{listed(groups)} {'has' if len(groups) == 1 else 'have'} most {word} statements"
