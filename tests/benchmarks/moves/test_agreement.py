"""Whether two answers are the same numbers, and what is said where they cannot be compared."""

import json

import numpy as np
import pytest

from benchmarks.moves.agreement import arrays, largest_difference
from benchmarks.moves.workers.row import plain


def test_the_same_numbers_do_not_differ() -> None:
    answer = {"output": np.array([[1.5, -2.0]])}
    assert largest_difference(answer, answer) == 0


def test_a_difference_is_a_share_of_the_largest_number_of_its_array() -> None:
    before = {"small": np.array([0.0, -2.0]), "large": np.array([1000.0])}
    after = {"small": np.array([0.5, -2.0]), "large": np.array([1001.0])}
    assert largest_difference(before, after) == 0.25


def test_numbers_where_there_should_be_zeros_differ_by_what_they_are() -> None:
    assert largest_difference({"x": np.zeros(3)}, {"x": np.array([0, 0.125, 0])}) == 0.125


def test_no_numbers_on_either_side_are_the_same() -> None:
    assert largest_difference({"x": np.zeros((0, 4))}, {"x": np.zeros((0, 4))}) == 0


def test_a_kernel_that_nobody_transposed_is_found() -> None:
    kernel = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert largest_difference({"kernel": kernel}, {"kernel": kernel.T}) == 0.25


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"loss": np.ones(2)}, "gave loss instead of output"),
        ({"output": np.ones((2, 1))}, r"output has the shape \(2, 1\) instead of \(2,\)"),
        ({"output": np.array([1, np.nan])}, "output holds numbers that are not finite"),
        ({"output": np.array([1, np.inf])}, "output holds numbers that are not finite"),
    ],
)
def test_what_cannot_be_compared_is_said(other: dict[str, np.ndarray], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        largest_difference({"output": np.ones(2)}, other)


@pytest.mark.parametrize(
    "array",
    [
        np.array([[0.1, 1 / 3]], np.float32),
        np.array(7, np.int64),
        np.array([True, False]),
        np.zeros((0, 4), np.float32),
    ],
)
def test_an_array_comes_back_from_json_as_it_was(array: np.ndarray) -> None:
    (back,) = arrays(json.loads(json.dumps({"x": plain(array)}))).values()
    assert back.dtype == array.dtype
    np.testing.assert_array_equal(back, array)
