"""The method in words, a fold for each heading, and its constants."""

from collections.abc import Iterator

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from comparison.links.parameters import slug
from components.shared.folded import folded
from components.shared.text import plain, small

HEADING = "### "
DOUBTS = "What widens a range, in points"


def method(catalogue: Catalogue) -> None:
    """The method's own page by its headings, to which links lead, and its constants."""
    for heading, text in headings(catalogue.method_text):
        with folded(heading, key=slug(heading)) as opened:
            if opened:
                st.markdown(text, width=760)
    with folded(DOUBTS, key=slug(DOUBTS)) as opened:
        if opened:
            _doubts(catalogue)
    date = full_date(catalogue.edition.as_of)
    small(f"Method version {catalogue.method.version}, data of {date}.")


def headings(text: str) -> Iterator[tuple[str, str]]:
    """Each heading of the method with the Markdown under it."""
    for part in f"\n{text}".split(f"\n{HEADING}")[1:]:
        heading, _, below = part.partition("\n")
        yield heading.strip(), below.strip()


def _doubts(catalogue: Catalogue) -> None:
    found = catalogue.method
    doubts = {
        "High trust": found.trust["high"],
        "Medium trust": found.trust["medium"],
        "Low trust": found.trust["low"],
        "Old evidence": found.age,
        "Proxy": found.proxy,
    }
    st.table(
        {
            "Doubt": list(doubts),
            "Points each way": [f"{doubt.points:.1f}" for doubt in doubts.values()],
            "Reason": [plain(doubt.reason) for doubt in doubts.values()],
        },
        border="horizontal",
        hide_index=True,
    )
