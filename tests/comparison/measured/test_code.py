"""The files that ran, step by step, beside each other."""

import pytest

from comparison.catalogue import Catalogue
from comparison.measured.code import BEGINNING, WHOLE, aligned, code_tasks, file_text, pair, steps
from comparison.reading.load import load

LEFT = """import torch

# step: the model
model = 1

# step: training
train(model)
"""
RIGHT = """# step: training
fit()

# step: saving
save()
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def test_a_file_falls_into_its_steps_in_order() -> None:
    assert steps(LEFT) == {
        BEGINNING: "import torch",
        "the model": "model = 1",
        "training": "train(model)",
    }


def test_the_same_step_stands_beside_itself_and_what_one_lacks_is_empty() -> None:
    every = aligned(LEFT, RIGHT)
    assert [step.name for step in every] == [BEGINNING, "the model", "training", "saving"]
    assert (every[2].left, every[2].right) == ("train(model)", "fit()")
    assert (every[1].right, every[3].left) == (None, None)


def test_a_file_without_steps_is_one_piece() -> None:
    assert steps("import numpy\n") == {WHOLE: "import numpy"}


FILES = {"tensorflow": "a", "pytorch": "b", "jax": "c"}


@pytest.mark.parametrize(
    ("wanted", "shown", "expected"),
    [
        ((None, None), ("pytorch", "jax"), ("pytorch", "jax")),
        (("jax", None), ("pytorch", "tensorflow"), ("jax", "pytorch")),
        ((None, "pytorch"), ("pytorch", "tensorflow"), ("tensorflow", "pytorch")),
        (("keras", "jax"), ("pytorch",), ("pytorch", "jax")),
        (("jax", "jax"), (), ("jax", "tensorflow")),
    ],
)
def test_two_different_frameworks_that_have_files_are_always_found(
    wanted: tuple[str | None, str | None], shown: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert pair(FILES, wanted, shown) == expected


def test_every_file_that_is_named_can_be_read_and_has_the_same_steps(catalogue: Catalogue) -> None:
    speed = {name: task for name, (part, task) in code_tasks(catalogue).items() if part == "speed"}
    assert len(speed) == 4
    for task in speed.values():
        named = [list(steps(file_text(catalogue, path)))[1:] for path in task.files.values()]
        assert all(names == named[0] for names in named), task.files
