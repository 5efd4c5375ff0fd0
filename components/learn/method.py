"""The method in words, and its constants."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import full_date
from components.shared.text import plain, small


def method(catalogue: Catalogue) -> None:
    """The method's own page, and its constants from the data."""
    st.markdown(catalogue.method_text, width=760)
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
    small(f"Method version {found.version}, data of {full_date(catalogue.edition.as_of)}.")
