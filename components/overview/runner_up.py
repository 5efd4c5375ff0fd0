"""The best case for whoever comes second, so that a sceptic is heard before being convinced."""

import streamlit as st

from comparison.findings.runner_up import best_case
from comparison.wording.beside_verdict import best_case_sentences
from components.scores.show_me import turn_button
from components.shared.html import tag
from components.shared.text import section
from components.state.session import Current


def runner_up(now: Current) -> None:
    """The reasons as a list, and the nearest turning point to be tried."""
    view = now.view
    case = best_case(now.catalogue, now.verdict, lens=view.lens_shown, own_only=view.own_only)
    if case is None:
        return
    section(f"The best case for {now.catalogue.named(case.framework)}")
    points = [
        tag("li", sentence, style="margin:0 0 .4rem")
        for sentence in best_case_sentences(now.catalogue, view, case)
    ]
    style = "margin:0;padding-left:1.1rem;line-height:1.55;max-width:44rem"
    st.html(tag("ul", *points, style=style))
    if case.turn is not None:
        turn_button(now, case.turn, key="runner-up-turn")
