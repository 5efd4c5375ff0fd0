"""The small task: its arrays, its results and the indicator that is made of them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.people.code_size import Size
from benchmarks.people.task import CLASSES, SCORED, accuracy, code_result, code_tokens, save_arrays
from comparison.model.measurements import MeasuredIndicator, Result

SIZE = Size(tokens=203, lines=25, statements=14, names=("keras.Input",), methods=("fit",), own=0)


def ended(*printed: str, raised: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"raised": raised, "printed": list(printed), "warnings": [], "log": []}


def result(configuration: str, tokens: float | None) -> dict[str, Any]:
    name = f"code_tokens.classifier.{configuration}"
    return {"id": name, "metric": "code_tokens", "configuration": configuration, "value": tokens}


def every(**tokens: float | None) -> list[dict[str, Any]]:
    given = {
        "keras_tensorflow": 200.0,
        "tf_function": 305.0,
        "torch_eager": 307.0,
        "jax_nnx": 396.0,
    }
    given_too = {**given, **tokens}
    return [result(name.replace("_", "-"), value) for name, value in given_too.items()]


def indicator(framework: str, results: list[dict[str, Any]]) -> MeasuredIndicator:
    (found,) = (item for item in code_tokens(results) if item["framework"] == framework)
    return MeasuredIndicator.model_validate(found)


def test_the_arrays_are_always_the_same_and_of_every_class(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    save_arrays(tmp_path)
    save_arrays(tmp_path / "again")
    one, other = np.load(tmp_path / "arrays.npz"), np.load(tmp_path / "again" / "arrays.npz")
    assert all(np.array_equal(one[name], other[name]) for name in one)
    assert one["inputs"].dtype == np.float32
    assert set(one["labels"]) == set(one["test_labels"]) == set(range(CLASSES))


def test_a_version_that_works_is_counted() -> None:
    given = code_result("keras-tensorflow", SIZE, ended("1/64", "accuracy 0.98", "done"))
    found = Result.model_validate(given)
    assert (found.status, found.value) == ("ok", 203.0)
    assert found.also["accuracy"] == 0.98
    assert found.also["framework_names"] == 1


def test_a_version_that_learns_too_little_has_no_count() -> None:
    found = Result.model_validate(code_result("jax-nnx", SIZE, ended("accuracy 0.84")))
    assert (found.status, found.value) == ("wrong_output", None)
    assert found.message == "The accuracy is 0.84, below 0.95."


def test_a_version_whose_check_fails_has_no_count_but_its_message() -> None:
    raised = {"kind": "AssertionError", "message": "Not equal to tolerance"}
    found = Result.model_validate(code_result("jax-nnx", SIZE, ended("accuracy 1", raised=raised)))
    assert (found.status, found.value) == ("error", None)
    assert found.message == "AssertionError: Not equal to tolerance"


@pytest.mark.parametrize("printed", ["accuracy", "the accuracy 0.9", "accuracy 0.9 of 1", "loss 2"])
def test_what_is_no_accuracy_counts_as_none(printed: str) -> None:
    assert accuracy(ended(printed)) == 0.0


def test_tensorflow_is_counted_with_keras_and_its_own_loop_is_the_bound() -> None:
    found = indicator("tensorflow", every())
    assert (found.value, found.interval) == (200.0, (200.0, 305.0))
    assert found.results == (
        "code_tokens.classifier.keras-tensorflow",
        "code_tokens.classifier.tf-function",
    )


def test_one_version_has_no_interval_and_says_that_one_author_wrote_it() -> None:
    found = indicator("pytorch", every())
    assert (found.value, found.interval, found.unit) == (307.0, None, "tokens")
    assert found.note is not None
    assert "One author" in found.note


def test_a_version_that_did_not_work_leaves_the_indicator_unknown() -> None:
    found = indicator("jax", every(jax_nnx=None))
    assert found.value is None
    assert found.note is not None
    assert "did not work" in found.note


def test_a_bound_that_did_not_work_is_no_bound() -> None:
    assert indicator("tensorflow", every(tf_function=None)).interval is None


def test_every_framework_has_an_indicator() -> None:
    assert {item["framework"] for item in code_tokens(every())} == set(SCORED)
