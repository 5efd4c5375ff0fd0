"""Code: the same task in two frameworks, the very files that ran, side by side."""

from comparison.findings.view_verdict import ShownCode, code_shown
from components.code.figures import what_they_gave
from components.code.moving import moving
from components.code.side_by_side import controls, side_by_side
from components.shared.page_heading import page_heading
from components.shared.text import body, section
from components.state.session import Current, current


def two_files(now: Current, shown: ShownCode) -> None:
    """The task that is chosen, in two frameworks, with what it gave and what moving costs."""
    part, task, left, right = shown.part, shown.task, shown.left, shown.right
    names = [now.catalogue.named(framework) for framework in (left, right)]
    controls(now)
    body(task.about)
    section("What they gave")
    what_they_gave(now, part, shown.name.removeprefix(f"{part}."), (left, right))
    section("Step by step")
    side_by_side(now.catalogue, task, left, right)
    section(f"What moving between {names[0]} and {names[1]} costs")
    moving(now, left, right)


now = current()
page_heading(now, "code")
found = code_shown(now.catalogue, now.view)
if found is not None:
    two_files(now, found)
