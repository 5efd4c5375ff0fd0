"""From what is said of a weight to the weight itself: a button that sets it."""

import streamlit as st

from comparison.decision.turning_points import TurningPoint, rescaled
from components.shared.text import plain
from components.state.session import Current, set_weights, take_persona


def show_turning_point(now: Current) -> None:
    """A button for the nearest turning point, and the way back where weights are the reader's."""
    point = now.verdict.nearest_turn[1] if now.verdict.duels else None
    if point is None and now.view.weights is None:
        return
    with st.container(horizontal=True):
        if point is not None:
            turn_button(now, point, key="show-me")
        if now.view.weights is not None:
            st.button(
                "Back to the persona’s weights",
                key="show-me-back",
                on_click=take_persona,
                type="tertiary",
            )


def turn_button(now: Current, point: TurningPoint, *, key: str) -> None:
    """``Show me: deployment at 61``; sets that weight, and the others make room for it."""
    if point.at is None:
        return
    label = now.catalogue.criteria[point.criterion].label
    weights = now.view.weights_in(now.catalogue)
    place = list(weights).index(point.criterion)
    turned = rescaled(tuple(weights.values()), place, point.at)
    st.button(
        f"Show me: {plain(label.lower())} at {point.at}",
        key=key,
        on_click=set_weights,
        args=(dict(zip(weights, turned, strict=True)),),
        help="Sets this weight; the others make room for it in proportion.",
    )
