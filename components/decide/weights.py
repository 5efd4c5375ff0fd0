"""The reader's own weights: a slider for each criterion, and back to the persona's."""

import streamlit as st

from comparison.links.view import WEIGHT_PREFIX
from components.shared.text import chart_title, plain, small
from components.state.session import Current, take_persona


def weight_sliders(now: Current) -> None:
    """Sliders two a row, what their points come to of 100, and a way back."""
    catalogue = now.catalogue
    persona = catalogue.personas[now.view.persona]
    own = now.view.weights is not None
    chart_title(
        "What matters to you",
        "Your own weights; the points are shared out to 100."
        if own
        else f"The weights of: {persona.label.lower()}. {persona.reason}",
    )
    grid = st.grid(2, min_column_width=130)
    for name, criterion in catalogue.criteria.items():
        with grid.cell():
            st.slider(
                plain(criterion.label),
                0,
                100,
                key=f"{WEIGHT_PREFIX}{name}",
                help=plain(criterion.measures),
            )
    total = sum(now.view.weights_in(catalogue).values())
    nothing = not any(st.session_state[f"{WEIGHT_PREFIX}{name}"] for name in catalogue.criteria)
    if nothing:
        small("Every slider is at 0, so the persona’s weights are used.")
    if total != 100:
        small(f"The sliders add up to {total}; each counts as its share of that.")
    st.button("Back to the persona’s weights", on_click=take_persona, disabled=not (own or nothing))
