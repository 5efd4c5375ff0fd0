"""The successor map on paper: every row has its files, and they answer the same question."""

import ast
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.moves.programs import ENVIRONMENTS, program
from benchmarks.moves.rows import FOLDER, UNADAPTED, sides
from benchmarks.moves.workers.row import function
from benchmarks.run.environments import ROOT
from comparison.model.benchmarks import Successors, Task
from comparison.reading.load import PROJECT_DATA, load

TASKS = load(PROJECT_DATA).benchmarks["moves"].tasks
ROWS: dict[str, Successors] = {
    name: task.successors for name, task in TASKS.items() if task.successors is not None
}
RUN = [name for name, row in ROWS.items() if row.tolerance is not None]


def defined(path: Path, name: str) -> ast.FunctionDef:
    tree = ast.parse(path.read_text("utf-8"))
    (found,) = (
        node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name
    )
    return found


def parameters(path: Path, name: str) -> list[str]:
    return [argument.arg for argument in defined(path, name).args.args]


def test_the_map_has_its_rows() -> None:
    assert len(RUN) >= 16
    folders = {path.name for path in FOLDER.iterdir() if (path / "inputs.py").is_file()}
    assert folders == set(RUN)


@pytest.mark.parametrize("row", RUN)
def test_a_row_has_a_file_for_every_framework_that_it_names(row: str) -> None:
    files = set(sides(FOLDER / row))
    assert set(ROWS[row].names) == set(ENVIRONMENTS) == {side for side in files if "_" not in side}
    versions = {f"{name}{UNADAPTED}" for name in ENVIRONMENTS if name != "tensorflow"}
    assert files <= {*ENVIRONMENTS, *versions}


@pytest.mark.parametrize("row", RUN)
def test_readers_are_shown_the_files_that_run(row: str) -> None:
    shown = {name: ROOT / path for name, path in TASKS[row].files.items()}
    assert shown == {name: FOLDER / row / f"{name}.py" for name in ENVIRONMENTS}
    overlooked = {f"{name}{UNADAPTED}": path for name, path in ROWS[row].unadapted.items()}
    assert {side for side in sides(FOLDER / row) if "_" in side} == set(overlooked)
    for side, path in overlooked.items():
        assert ROOT / path == FOLDER / row / f"{side}.py"


def test_readers_are_shown_the_programs_that_run() -> None:
    assert set(TASKS["project"].files) == set(ENVIRONMENTS)
    for name, path in TASKS["project"].files.items():
        assert (ROOT / path).read_text("utf-8") == program(name)
    for path in TASKS["first-output"].files.values():
        assert "def first_output(" in (ROOT / path).read_text("utf-8")


def test_a_version_that_overlooks_the_difference_is_another_text() -> None:
    for row in RUN:
        for side in sides(FOLDER / row):
            if side.endswith(UNADAPTED):
                right = FOLDER / row / f"{side.removesuffix(UNADAPTED)}.py"
                overlooked = FOLDER / row / f"{side}.py"
                assert right.read_text("utf-8") != overlooked.read_text("utf-8")


@pytest.mark.parametrize("row", RUN)
def test_every_side_takes_exactly_what_the_inputs_are(row: str) -> None:
    inputs = function(FOLDER / row / "inputs.py", "inputs")()
    for side in sides(FOLDER / row):
        assert parameters(FOLDER / row / f"{side}.py", row) == list(inputs), side


@pytest.mark.parametrize("row", RUN)
def test_inputs_are_the_same_every_time(row: str) -> None:
    made = function(FOLDER / row / "inputs.py", "inputs")
    one, other = made(), made()
    assert all((one[name] == other[name]).all() for name in one)


@pytest.mark.parametrize("row", RUN)
def test_a_snippet_is_written_in_its_own_framework(row: str) -> None:
    """A snippet of JAX may do with NumPy; none may borrow another framework's functions."""
    roots = {"tensorflow": {"tensorflow", "keras"}, "pytorch": {"torch"}, "jax": {"jax", "flax"}}
    for side in sides(FOLDER / row):
        others = {
            root for name, found in roots.items() if not side.startswith(name) for root in found
        }
        tree = ast.parse((FOLDER / row / f"{side}.py").read_text("utf-8"))
        taken = {
            (node.module if isinstance(node, ast.ImportFrom) else name.name) or ""
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in node.names
        }
        assert not {module.split(".")[0] for module in taken} & others, side


def test_rows_that_did_not_run_say_why_and_what_there_is() -> None:
    named = {name: row for name, row in ROWS.items() if row.tolerance is None}
    assert set(named) == {"distributed_training", "serving", "lookup_tables"}
    for row in named.values():
        assert row.unmeasured
        assert set(row.names) == set(ENVIRONMENTS)
    assert named["serving"].names["pytorch"] == "no direct successor"


def test_rows_of_a_topic_stand_together() -> None:
    topics = [row.topic for row in ROWS.values()]
    changes = sum(one != other for one, other in pairwise(topics))
    assert changes == len(set(topics)) - 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"topic": "Layers", "names": {"tensorflow": "a", "pytorch": "b"}},
        {
            "topic": "Layers",
            "names": {"tensorflow": "a", "pytorch": "b"},
            "tolerance": 1e-6,
            "unmeasured": "Nothing ran.",
        },
    ],
)
def test_a_row_has_either_a_tolerance_or_a_reason(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="either a tolerance or a reason"):
        Task.model_validate({"label": "Dense", "about": "Transposed.", "successors": wrong})
