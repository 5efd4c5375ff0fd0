"""When a file counts as exported, and when a model is no test of it."""

import numpy as np
import pytest

from benchmarks.export.judging import apart, deaf, error, judged

MODEL = [np.array([[1.0, -4.0, 2.0]]), np.array([[3.0, 1.0, -2.0]])]


def test_a_file_that_answers_as_the_model_does_is_exported() -> None:
    assert judged([output.copy() for output in MODEL], MODEL) == {"status": "ok", "value": 0.0}


def test_the_error_is_a_share_of_the_largest_value_over_both_inputs() -> None:
    near = [MODEL[0], MODEL[1] + np.array([[0.0, 0.0015, 0.0]])]
    assert judged(near, MODEL)["value"] == pytest.approx(0.0005)


def test_a_file_that_answers_differently_is_a_wrong_output_with_its_error() -> None:
    found = judged([MODEL[0], MODEL[1] * 1.01], MODEL)
    assert found["status"] == "wrong_output"
    assert found["value"] == pytest.approx(0.01)
    assert "0.01" in str(found["message"])


def test_a_file_with_the_first_answer_baked_in_is_found_by_the_second_input() -> None:
    assert judged([MODEL[0], MODEL[0]], MODEL)["status"] == "wrong_output"


def test_another_shape_is_a_wrong_output_that_names_both_shapes() -> None:
    found = judged([output[0] for output in MODEL], MODEL)
    assert found["status"] == "wrong_output"
    assert "(3,) for (1, 3)" in str(found["message"])
    assert "value" not in found


def test_an_output_of_no_numbers_is_infinitely_wrong() -> None:
    assert error(np.array([np.nan, 1.0]), np.array([0.0, 1.0])) == float("inf")


def test_two_outputs_are_apart_by_a_share_of_the_larger() -> None:
    assert apart(np.array([2.0, 10.0]), np.array([2.0, 9.0])) == pytest.approx(0.1)


def test_a_model_that_ignores_its_input_is_no_test_of_a_file() -> None:
    said = deaf([np.array([1.0, 5.0]), np.array([1.01, 5.0])])
    assert said is not None
    assert "barely depend on the input" in said
    assert "0.20%" in said


def test_a_model_that_listens_is_a_test_of_a_file() -> None:
    assert deaf(MODEL) is None


def test_a_model_without_finite_outputs_is_no_test_of_a_file() -> None:
    said = deaf([np.array([np.inf, 1.0]), np.array([0.0, 1.0])])
    assert said is not None
    assert "not finite" in said
