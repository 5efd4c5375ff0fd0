"""The student's door: four questions, a first answer, and the same path for every framework."""

from collections.abc import Mapping, Sequence

import streamlit as st

from comparison.formatting import full_date, listed
from comparison.measured.code import code_tasks
from comparison.measured.install import InstallCommand, install_command
from comparison.model.framework import FirstSteps, Framework
from comparison.wording.verdict import wording
from components.shared.page_links import cross_link
from components.shared.questions import answered, questions
from components.shared.sources import source_line
from components.shared.text import body, plain, quiet, small
from components.state.session import Current

SMALL_MODEL = "people.classifier"
"""The task whose programs are short enough to be read first."""
LACKS = {
    "tutorial": "No first tutorial of its own is among the data.",
    "next": "Nothing to read next is among the data.",
}


def first_steps(now: Current) -> None:
    """The questions on the left, the answer that they give on the right, and under both a path."""
    asked, given = st.columns([5, 6], gap="large")
    with asked, st.container(key="asked"):
        questions(now)
    with given:
        _first_answer(now)
    _step(1, "Read one small model in two frameworks")
    _small_model(now)
    _step(2, "Install one of them and do its own first tutorial")
    body(
        "Every framework alike, in the order in which they are always listed. The versions are "
        "those that our own programs ran with, on a processor without a graphics card, on the day "
        "and with the Python that stand below."
    )
    _every_framework(now)
    _step(3, "Go on from there")
    body(
        "Take the learning path “Starting out” below, and look words up in the glossary. A word "
        "with a dotted line says what it means when you point at it, reach it with Tab or tap it."
    )


def _step(number: int, title: str) -> None:
    st.subheader(plain(f"{number}. {title}"), anchor=False)


def _first_answer(now: Current) -> None:
    words = wording(now.catalogue, now.view, now.verdict)
    st.markdown(quiet(_whose(now)))
    st.markdown(f"**{plain(words.title)}**  \n{plain(f'{words.state} {words.stability}')}")
    cross_link(now, "decide", "What decides it, and what would change it")


def _whose(now: Current) -> str:
    """What the answer rests on. A reloaded page keeps weights, not the answers that gave them."""
    if answered(now):
        return "Your first answer"
    if now.view.weights is not None:
        return "With the weights as they are"
    return "Before you have answered"


def _small_model(now: Current) -> None:
    found = code_tasks(now.catalogue).get(SMALL_MODEL)
    if found is None:
        body("No small model is among the data.")
        return
    _, task = found
    body(task.about)
    lacking = [framework.name for name, framework in _listed(now).items() if name not in task.files]
    if lacking:
        small(f"Without such a program: {listed(lacking)}.")
    cross_link(now, "code", f"{task.label}, side by side", task=SMALL_MODEL)


def _listed(now: Current) -> Mapping[str, Framework]:
    """The frameworks of the edition, and whichever else the reader compares."""
    named = {*now.catalogue.edition.order, *now.view.frameworks}
    return {name: found for name, found in now.catalogue.frameworks.items() if name in named}


def _every_framework(now: Current) -> None:
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for name, framework in _listed(now).items():
        with grid.cell():
            st.markdown(f"**{plain(framework.name)}**")
            _install(install_command(now.catalogue, name))
            st.markdown("\n".join(_reading(now, framework.first_steps)))


def _install(command: InstallCommand | None) -> None:
    if command is None:
        small("No run of ours has installed it yet, so no command can be given.")
        return
    st.code(command.line, language=None, wrap_lines=True)
    small(f"{full_date(command.run.day)}, Python {command.python}")


def _reading(now: Current, steps: FirstSteps) -> Sequence[str]:
    """The tutorial and what comes after it as a list, dated; what is lacking says so."""
    return [
        _read(now, "First", steps.tutorial, LACKS["tutorial"]),
        _read(now, "Next", steps.next, LACKS["next"]),
    ]


def _read(now: Current, when: str, source: str | None, lacking: str) -> str:
    if source is None:
        return f"- {plain(f'{when}: {lacking}')}"
    return source_line(now.catalogue.sources[source]).replace("- ", f"- {when}: ", 1)
