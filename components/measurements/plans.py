"""What is to be measured: every unknown indicator, for whom it counts, what hangs on it."""

import streamlit as st

from comparison.findings.unknowns import Unknown, unknowns
from comparison.formatting import counted, in_sentence, listed
from comparison.model.criteria import Planned
from comparison.wording.doubts import hangs_words, weighed_words
from comparison.wording.measured.sentences import indicator_words
from components.shared.folded import CHART, folded
from components.shared.text import body, small
from components.state.session import Current


def plans(now: Current) -> None:
    """Those first on which most answers hang, with each persona's own weights and must-haves."""
    found = unknowns(now.catalogue, now.view.frameworks)
    if not found:
        body("Every indicator of the method is known for the frameworks chosen.")
        return
    body(
        f"{counted(len(found), 'indicator of the method is', 'indicators of the method are')} "
        "unknown for a framework chosen, which never counts as zero. First stand those on which "
        "most answers hang, each persona with its own weights and must-haves."
    )
    grid = st.grid(2, min_column_width=330, gap=("xsmall", "large"))
    for item in found:
        with grid.cell():
            _plan(now, item)


def _plan(now: Current, item: Unknown) -> None:
    """Behind what hangs on it: for whom it is not known, for whom it counts, how it is measured."""
    criterion, indicator = now.catalogue.criteria[item.criterion], item.indicator
    title = f"{indicator.label}: {in_sentence(hangs_words(now.catalogue, item))}"
    with folded(title.removesuffix("."), key=f"{CHART}plan-{indicator.id}") as opened:
        if opened:
            lacking = listed([now.catalogue.named(name) for name in item.lacking], "or")
            state, counts = _state(now, item), weighed_words(now.catalogue, item)
            small(f"Not known for {lacking}. {state}{counts}", measure="34rem")
            about = f"{criterion.label}, in {indicator.unit}. {indicator.measures}"
            small(about, measure="34rem")


def _state(now: Current, item: Unknown) -> str:
    """What there is of a measurement that the method does not take in yet."""
    if not isinstance(item.indicator.formula, Planned):
        return ""
    words = indicator_words(now.catalogue, item.indicator.id, now.view.frameworks)
    return f"{words[:1].upper()}{words[1:]}. "
