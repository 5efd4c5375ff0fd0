"""How stable the answer is: the hundred marks, and four shares beside them."""

import streamlit as st

from comparison.decision.verdict import Duel
from comparison.formatting import whole_percent
from comparison.wording.chart_titles import stability_title
from components.charts.decision.hundred_marks import counts
from components.scores.verdict import how_sure, stability_marks
from components.shared.text import chart_title, plain
from components.state.session import Current

ABOUT = "Each mark is one set of weights near these, with the ranges of the scores included."


def stability(now: Current, duel: Duel) -> None:
    """The shares near and over all, with and without the scores' doubt."""
    st.space("small")
    about = ABOUT if all(counts(duel.agree)) else ""
    chart_title(stability_title(now.catalogue, now.verdict, duel), about, level=2)
    left, right = st.columns([6, 4], gap="medium", vertical_alignment="center")
    with left:
        if all(counts(duel.agree)):
            stability_marks(now, duel, key="decide")
        else:
            how_sure(now, duel)
    with right:
        all_of_them = "a tie" if duel.share_all is None else whole_percent(duel.share_all)
        leader = plain(now.catalogue.named(duel.pair.first))
        st.table(
            {
                f"Of 100, for {leader}": ["Near these", "All possible"],
                "Scores as shown": [whole_percent(duel.near), all_of_them],
                "Within their ranges": [whole_percent(duel.agree), whole_percent(duel.agree_all)],
            },
            border="horizontal",
            hide_index=True,
        )
