"""The verdict in one strip that stays in sight while weights and must-haves move."""

from html import escape
from pathlib import Path

import streamlit as st

from comparison.wording.verdict import Wording, margin_words
from components.state.session import Current

KEY = "verdict-strip"
"""The container's key, by which ``decide.css`` keeps it under the header."""
STYLE = Path(__file__).resolve().parents[1] / "static" / "decide.css"


def verdict_strip(now: Current, words: Wording) -> None:
    """The sentence, how far apart and how stable. To stand in the page's tall block itself."""
    st.html(STYLE)
    margin = margin_words(now.catalogue, now.verdict)
    rest = " ".join(part for part in (f"{margin}.", words.stability) if part)
    with st.container(key=KEY):
        st.html(
            f'<p class="ff-strip" aria-live="polite"><b>{escape(words.title)}.</b> '
            f"<span>{escape(rest)}</span></p>"
        )
