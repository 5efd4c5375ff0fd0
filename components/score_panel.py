"""Where a score is shown it can be opened, with its evidence one click away."""

from collections.abc import Iterable

import streamlit as st

from components.scores import score_opened
from components.session import Current
from components.typography import small


def score_panel(now: Current, criteria: Iterable[str], *, key: str) -> None:
    """One expander a criterion; inside, a tab a framework. Nothing is made before it is opened."""
    small("How each score is made: values, dates, sources, anchors and the arithmetic.")
    for criterion in criteria:
        label = now.catalogue.criteria[criterion].label
        opened = st.expander(label, type="compact", key=f"{key}-{criterion}", on_change="rerun")
        if opened.open:
            with opened:
                _tabs(now, criterion)


def _tabs(now: Current, criterion: str) -> None:
    names = [now.catalogue.frameworks[name].name for name in now.view.frameworks]
    for tab, framework in zip(st.tabs(names), now.view.frameworks, strict=True):
        with tab:
            score_opened(now.catalogue, framework, criterion)
