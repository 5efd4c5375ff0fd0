"""Rows run in processes of their own: wrong, broken and noisy snippets are told apart."""

import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.moves import rows
from benchmarks.moves.row_results import row_results
from comparison.model.benchmarks import Successors

INPUTS = """import numpy as np


def inputs():
    return {"x": np.ones((1, 2), np.float32), "kernel": np.float32([[1, 2], [3, 4]])}
"""
RIGHT = """def dense(x, kernel):
    return {"output": x @ kernel}
"""
WRONG = """def dense(x, kernel):
    return {"output": x @ kernel.T}
"""
RAISES = """def dense(x, kernel):
    raise KeyError("weight")
"""
DIES = """import os, sys


def dense(x, kernel):
    print("out of memory", file=sys.stderr, flush=True)
    os._exit(3)
"""
NOISY = """import os


def dense(x, kernel):
    print("hello")
    os.write(1, b"from below")
    return {"output": x @ kernel}
"""
DENSE = Successors(topic="Layers", names={"tensorflow": "a", "pytorch": "b"}, tolerance=1e-6)


def given(folder: Path, other: str, *, name: str = "dense") -> dict[str, rows.Answer]:
    """What the two sides of a row give, of which the first is right."""
    row = folder / name
    row.mkdir(parents=True)
    for file, text in {"inputs": INPUTS, "tensorflow": RIGHT, "pytorch": other}.items():
        (row / f"{file}.py").write_text(text, "utf-8")
    python = Path(sys.executable)
    found = {}
    for side in DENSE.names:
        (found[side],) = rows.answers(side, [name], folder=folder, python=python)
    return found


def result(folder: Path, other: str) -> dict[str, Any]:
    (only,) = row_results("dense", DENSE, given(folder, other))
    assert only["configuration"] == "tensorflow-to-pytorch"
    return only


def test_two_sides_that_agree_are_a_result_with_its_tolerance(tmp_path: Path) -> None:
    found = result(tmp_path, RIGHT)
    assert (found["value"], found["also"]) == (0, {"tolerance_millionths": 1.0})
    assert "status" not in found


def test_a_planted_wrong_snippet_is_caught(tmp_path: Path) -> None:
    found = result(tmp_path, WRONG)
    assert found["status"] == "wrong_output"
    assert found["value"] == pytest.approx(1e6 / 6)  # 7 instead of 6, of a largest of 6
    assert "more than 1e-06" in found["message"]


def test_a_snippet_that_gives_another_shape_is_caught(tmp_path: Path) -> None:
    found = result(tmp_path, RIGHT.replace("x @ kernel", "kernel"))
    assert found["status"] == "wrong_output"
    assert found["message"] == "pytorch: output has the shape (2, 2) instead of (1, 2)"


def test_a_snippet_that_raises_is_published_with_its_message(tmp_path: Path) -> None:
    found = result(tmp_path, RAISES)
    assert (found["status"], found["message"]) == ("error", "pytorch: KeyError: 'weight'")


def test_what_a_snippet_prints_is_no_answer(tmp_path: Path) -> None:
    assert result(tmp_path, NOISY)["value"] == 0


def test_a_row_that_ends_its_process_leaves_its_last_words_and_the_next_row_runs(
    tmp_path: Path,
) -> None:
    given(tmp_path, DIES)
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "inputs.py").write_text(INPUTS, "utf-8")
    (tmp_path / "again" / "pytorch.py").write_text(RIGHT.replace("dense", "again"), "utf-8")
    python = Path(sys.executable)
    found = list(rows.answers("pytorch", ["dense", "again"], folder=tmp_path, python=python))
    assert found[0] == {"row": "dense", "error": "out of memory"}
    assert found[1]["outputs"]["output"]["values"] == [4.0, 6.0]


def test_a_version_that_overlooks_the_difference_is_measured_in_percent(tmp_path: Path) -> None:
    answers = given(tmp_path, RIGHT)
    right, overlooked = row_results(
        "dense", DENSE, answers | {"pytorch_unadapted": given(tmp_path / "other", WRONG)["pytorch"]}
    )
    assert right["metric"] == "row_difference"
    assert overlooked["metric"] == "unadapted_difference"
    assert overlooked["value"] == pytest.approx(100 / 6)


def test_a_row_without_a_run_is_not_measured_and_says_why() -> None:
    row = Successors(
        topic="Elsewhere",
        names={"tensorflow": "a", "pytorch": "b", "jax": "c"},
        unmeasured="No second machine.",
    )
    found = row_results("distributed", row, {})
    assert [one["configuration"] for one in found] == ["tensorflow-to-pytorch", "tensorflow-to-jax"]
    assert {(one["status"], one["message"]) for one in found} == {
        ("not_measured", "No second machine.")
    }
