"""Two files step by step, each step beside the same step of the other."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.links.parameters import FIRST, SHOWN, page_controls
from comparison.measured.code import AlignedStep, aligned, code_tasks, file_text
from comparison.model.benchmarks import Task
from components.shared.text import plain, quiet
from components.state.session import Current

LINES, HEIGHT = 16, 340
"""A piece of so many lines and more scrolls in a frame of so many pixels."""


def controls(now: Current) -> None:
    """Which task, and which two frameworks."""
    tasks, catalogue = code_tasks(now.catalogue), now.catalogue

    def called(name: str) -> str:
        part, task = tasks[next(iter(tasks)) if name == FIRST else name]
        return f"{catalogue.benchmarks[part].label}: {task.label}"

    def framework(name: str) -> str:
        return "As chosen above" if name == SHOWN else catalogue.named(name)

    known = page_controls(catalogue)
    st.selectbox(known["task"].label, known["task"].accepted, key="task", format_func=called)
    with st.container(horizontal=True):
        for side in ("left", "right"):
            choices = known[side].accepted
            st.selectbox(known[side].label, choices, key=side, format_func=framework, width=190)


def side_by_side(catalogue: Catalogue, task: Task, left: str, right: str) -> None:
    """The paths of the two files and all their steps. Each piece can be copied by itself."""
    with st.grid(2, min_column_width=330, gap=("medium", "small")) as grid:
        for name in (left, right):
            with grid.cell():
                _path(catalogue, name, task.files[name])
    texts = [file_text(catalogue, task.files[name]) for name in (left, right)]
    for step in aligned(*texts):
        st.markdown(f"**{plain(step.name[:1].upper() + step.name[1:])}**")
        with st.grid(2, min_column_width=330, gap=("medium", "small")) as grid:
            for name, text in ((left, step.left), (right, step.right)):
                with grid.cell():
                    _piece(catalogue, name, step, text)


def _path(catalogue: Catalogue, framework: str, path: str) -> None:
    """Where the file lies in the project: it is the one that ran."""
    st.markdown(f"{plain(catalogue.named(framework))}: {quiet(path)}")


def _piece(catalogue: Catalogue, framework: str, step: AlignedStep, text: str | None) -> None:
    st.markdown(quiet(catalogue.named(framework)))
    if text is None:
        st.markdown(quiet("Nothing is written for this step."))
    else:
        long = text.count("\n") >= LINES
        st.code(text, language="python", height=HEIGHT if long else "content")
