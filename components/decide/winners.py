"""Among three or more frameworks: who wins under how many of all possible priorities."""

import streamlit as st

from comparison.decision.shares import outright_winners
from comparison.formatting import whole_percent
from components.shared.text import chart_title, plain, small
from components.state.session import Current


def winners(now: Current) -> None:
    """Nothing for two: there the share of all priorities says it exactly."""
    kept = now.verdict.screening.kept
    if len(kept) < 3:
        return
    found = outright_winners(now.catalogue, kept, lens=now.view.lens_shown)
    order = sorted(kept, key=lambda name: -found.shares[name])
    chart_title(
        "Who is ahead of every other, over all priorities",
        "Of 100 possible sets of weights, with the scores as shown.",
        level=2,
    )
    names = [*(plain(now.catalogue.named(name)) for name in order), "nobody beats every other"]
    shares = [*(found.shares[name] for name in order), found.nobody]
    st.table(
        {"Framework": names, "Of 100": [whole_percent(share) for share in shares]},
        border="horizontal",
        hide_index=True,
    )
    small(f"{found.draws:,} draws of weights, uniform over all priorities, always the same.")
