"""What moving costs, read from the project's own run of the part that moves code."""

import ast

import pytest

from comparison.catalogue import Catalogue
from comparison.measured.code import code_tasks, file_text, steps
from comparison.measured.moving import map_rows, moves
from comparison.reading.load import load


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def lines(text: str) -> int:
    """Lines that hold code: not blank, no comment alone, none of the file's own docstring."""
    docstring = ast.parse(text).body[0]
    stripped = (line.strip() for line in text.splitlines()[docstring.end_lineno :])
    return sum(bool(line) and not line.startswith("#") for line in stripped)


def test_both_directions_of_a_pair_are_told(catalogue: Catalogue) -> None:
    found = list(moves(catalogue, "tensorflow", "pytorch"))
    assert [(item.source, item.target) for item in found] == [
        ("tensorflow", "pytorch"),
        ("pytorch", "tensorflow"),
    ]


@pytest.mark.parametrize(
    ("left", "right"), [("tensorflow", "pytorch"), ("tensorflow", "jax"), ("pytorch", "jax")]
)
def test_the_lines_of_a_move_add_up_to_the_program_that_came_of_it(
    catalogue: Catalogue, left: str, right: str
) -> None:
    """Kept, rewritten and new lines are the target's lines of code, counted from its file."""
    _, task = code_tasks(catalogue)["moves.project"]
    for item in moves(catalogue, left, right):
        target = lines(file_text(catalogue, task.files[item.target]))
        assert item.kept + item.changed["rewritten"] + item.changed["new"] == target


def test_the_losses_after_every_move_are_the_same_within_a_hundred_thousandth(
    catalogue: Catalogue,
) -> None:
    for pair in (("tensorflow", "pytorch"), ("tensorflow", "jax"), ("pytorch", "jax")):
        for item in moves(catalogue, *pair):
            assert item.losses is not None
            assert item.losses.value is not None
            assert (item.losses.status, item.losses.value <= 10) == ("ok", True)  # millionths


def test_frameworks_that_nobody_moved_between_have_no_cost(catalogue: Catalogue) -> None:
    assert list(moves(catalogue, "pytorch", "keras")) == []
    assert list(map_rows(catalogue, ("pytorch", "keras"))) == []


def test_every_row_of_the_map_that_can_run_gave_the_same_numbers(catalogue: Catalogue) -> None:
    rows = list(map_rows(catalogue, ("tensorflow", "pytorch")))
    assert len(rows) >= 16
    for row in rows:
        assert row.agrees is (None if row.unmeasured else True), row.task


def test_a_row_that_cannot_run_on_one_machine_says_why(catalogue: Catalogue) -> None:
    every = {row.task: row for row in map_rows(catalogue, ("tensorflow", "pytorch"))}
    assert every["distributed_training"].agrees is None
    assert every["distributed_training"].unmeasured


def test_the_three_versions_of_the_project_have_the_same_steps(catalogue: Catalogue) -> None:
    _, task = code_tasks(catalogue)["moves.project"]
    named = [list(steps(file_text(catalogue, path))) for path in task.files.values()]
    assert len(named) == 3
    assert all(names == named[0] for names in named)
