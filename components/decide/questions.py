"""The four questions behind one click, beside the weights that they set."""

import streamlit as st

from components.shared.questions import answered, questions
from components.state.session import Current


def start_from_questions(now: Current) -> None:
    """Open once one of them is answered."""
    with st.expander("Start from four questions", type="compact", expanded=answered(now)):
        questions(now)
