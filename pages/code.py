"""Code: the same task in two frameworks, the very files that ran, side by side."""

import streamlit as st

from comparison.measured.code import code_tasks
from components.code.figures import what_they_gave
from components.code.moving import moving
from components.code.side_by_side import chosen_pair, chosen_task, controls, side_by_side
from components.shared.text import body, plain, section, standfirst
from components.state.session import Current, current


def two_files(now: Current) -> None:
    """The task that is chosen, in two frameworks, with what it gave and what moving costs."""
    name, part, task = chosen_task(now)
    left, right = chosen_pair(now, task)
    names = [now.catalogue.named(framework) for framework in (left, right)]
    st.title(plain(f"{task.label}: {names[0]} beside {names[1]}"), anchor=False)
    standfirst(
        "The very files that ran when we measured, each step beside the same step of the other."
    )
    controls(now)
    body(task.about)
    section("What they gave")
    what_they_gave(now, part, name.removeprefix(f"{part}."), (left, right))
    section("Step by step")
    side_by_side(now.catalogue, task, left, right)
    section(f"What moving between {names[0]} and {names[1]} costs")
    moving(now, left, right)


if code_tasks(current().catalogue):
    two_files(current())
else:
    st.title("No code to show", anchor=False)
    body("The data name no files that ran.")
