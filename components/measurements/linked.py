"""Folds of which the link keeps the one that was opened last, and lists that the link keeps."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import streamlit as st

from comparison.links.parameters import NONE, own_chart, page_controls
from comparison.measured.runs import NamedRun, newest
from components.shared.folded import CHART, FOLDED, folded, is_open
from components.state.session import Current

BEFORE = {"chart": CHART, "part": "part-"}
"""By the parameter of a link, what begins the keys of its folds."""


@contextmanager
def linked_fold(now: Current, control: str, name: str, title: str) -> Iterator[bool]:
    """A fold that ``control`` of a link opens by ``name``; yields whether it is open."""
    wanted, key = now.view.control(now.catalogue, control), f"{BEFORE[control]}{name}"
    _follow(control, wanted)
    turned = partial(_turned, control, name)
    with folded(title, key=key, open=wanted == name, on_change=turned) as opened:
        yield opened


@contextmanager
def own_chart_fold(
    now: Current, run: NamedRun, metric: str, task: str, title: str
) -> Iterator[bool]:
    """A chart of our own figures. A link names those of the newest run only."""
    part = run.record.part
    if run == newest(now.catalogue, part)[0]:
        with linked_fold(now, "chart", own_chart(part, metric, task), title) as opened:
            yield opened
    else:
        with folded(title, key=f"{CHART}{run.name}-{metric}-{task}") as opened:
            yield opened


def _follow(control: str, wanted: str) -> None:
    """A fold that is there already does as a new link, or a step back, says."""
    marker = f"_followed_{control}"
    before, st.session_state[marker] = st.session_state.get(marker, wanted), wanted
    if before != wanted:
        st.session_state[f"{FOLDED}{BEFORE[control]}{before}"] = False
        st.session_state[f"{FOLDED}{BEFORE[control]}{wanted}"] = True


def _turned(control: str, name: str) -> None:
    """The one opened last stands in the link; closing it takes it out."""
    last = st.session_state.get(control, NONE)
    if is_open(f"{BEFORE[control]}{name}"):
        last = name
    elif last == name:
        last = NONE
    st.session_state[control] = st.session_state[f"_followed_{control}"] = last


def linked_choice(
    now: Current,
    control: str,
    choices: Sequence[str],
    *,
    first: str,
    called: Callable[[str], str],
    width: int,
) -> str:
    """A list whose choice stands in the link; ``first`` where it says nothing that is there."""
    wanted, key = now.view.control(now.catalogue, control), f"choose-{control}"
    st.session_state[key] = wanted if wanted in choices else first

    def took() -> None:
        st.session_state[control] = st.session_state[key]

    label = page_controls(now.catalogue)[control].label
    chosen: str = st.selectbox(
        label, choices, key=key, format_func=called, on_change=took, width=width
    )
    return chosen
