"""Where a score is shown it can be opened, with its evidence one click away."""

from collections.abc import Iterable

import streamlit as st

from comparison.links.parameters import NONE
from components.scores.indicator_pictures import indicator_pictures
from components.scores.opened_score import score_opened
from components.shared.text import plain, small
from components.state.session import Current


def score_panel(
    now: Current, criteria: Iterable[str], *, key: str, control: str | None = None, level: int = 3
) -> None:
    """One expander a criterion; inside, pictures of its indicators and a tab a framework.

    Nothing is made before it is opened. ``control`` is the parameter of the link that holds the
    criterion opened last, ``level`` that of the headings over the pictures.
    """
    wanted = now.view.control(now.catalogue, control) if control else NONE
    with st.container(key=f"made-{key}"):
        small("How each score is made: values, dates, sources, anchors and the arithmetic.")
        with st.container(gap=None):
            _panels(now, criteria, wanted, key=key, control=control, level=level)


def _panels(
    now: Current, criteria: Iterable[str], wanted: str, *, key: str, control: str | None, level: int
) -> None:
    for criterion in criteria:
        name = f"{key}-{criterion}"
        opened = st.expander(
            plain(now.catalogue.criteria[criterion].label),
            expanded=criterion == wanted,
            type="compact",
            key=name,
            on_change=_remember if control else "rerun",
            args=(control, criterion, name) if control else None,
        )
        if opened.open:
            with opened:
                indicator_pictures(now, criterion, key=name, level=level)
                _tabs(now, criterion)


def _remember(control: str, criterion: str, name: str) -> None:
    """Keep in the link which score was opened last."""
    if st.session_state[name]:
        st.session_state[control] = criterion
    elif st.session_state.get(control) == criterion:
        st.session_state[control] = NONE


def _tabs(now: Current, criterion: str) -> None:
    names = [plain(now.catalogue.frameworks[name].name) for name in now.view.frameworks]
    for tab, framework in zip(st.tabs(names), now.view.frameworks, strict=True):
        with tab:
            score_opened(now.catalogue, framework, criterion, lens=now.view.lens_shown)
