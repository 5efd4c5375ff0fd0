"""Which pair the charts of Decide show: the leader against the rival that the reader asked for."""

import streamlit as st

from comparison.decision.pairs import Pair
from comparison.decision.verdict import Duel
from comparison.findings.view_verdict import duel_of
from comparison.links.parameters import CLOSEST
from components.shared.text import plain, small
from components.state.session import Current

PairKey = tuple[str, str, tuple[int, ...]]
"""The two ids and the weights: all that a chart of a pair depends on beside the data."""


def duel_shown(now: Current) -> Duel | None:
    """The duel asked for, else the closest one; where there is none, that is said."""
    duel = duel_of(now.catalogue, now.view, now.verdict)
    if duel is None:
        small(f"There is no pair to draw: {_no_pair(now)}.")
    return duel


def rival_choice(now: Current, duel: Duel) -> None:
    """The control, where there is more than one rival."""
    if len(now.verdict.duels) < 2:
        return
    named = now.catalogue.named
    st.selectbox(
        f"{plain(named(duel.pair.first))} against",
        [CLOSEST, *(item.pair.second for item in now.verdict.duels)],
        key="against",
        format_func=lambda name: "the closest rival" if name == CLOSEST else named(name),
        width=280,
    )


def pair_key(pair: Pair) -> PairKey:
    """What a chart of this pair is kept under."""
    return pair.first, pair.second, tuple(item.weight for item in pair.differences)


def _no_pair(now: Current) -> str:
    """Why there is no duel to draw."""
    if len(now.view.frameworks) < 2:
        return "choose a second framework"
    if len(now.verdict.screening.kept) < 2:
        return "fewer than two frameworks meet the must-haves"
    return "no two frameworks have enough evidence in common on these priorities"
