"""The gate: a model that does other work than the baseline is refused, in words."""

import math
from typing import Any

import pytest

from benchmarks.method.equivalence import refusal, relative_difference
from benchmarks.workloads.definitions import WORKLOADS

SAME: dict[str, Any] = {
    "losses": [2.37, 2.46, 2.41, 2.33, 2.28, 2.2],
    "outputs": [0.1, -2.0, 0.7],
    "weights": [[0.5, 0.1, 0.2], [0.2, 0.01]],
}


def but(**changes: Any) -> dict[str, Any]:
    return SAME | changes


def test_the_same_work_passes() -> None:
    assert refusal(SAME, SAME) is None


def test_a_rounding_in_the_seventh_digit_passes() -> None:
    losses = [value * (1 + 2e-7) for value in SAME["losses"]]
    assert refusal(but(losses=losses), SAME) is None


def test_a_planted_wrong_model_is_refused_by_its_losses() -> None:
    """As if a layer's epsilon were 0.001 instead of 0.00001: the third digit of a loss moves."""
    told = refusal(but(losses=[2.37, 2.463, 2.41, 2.33, 2.28, 2.2]), SAME)
    assert told is not None
    assert "the first five losses differ by 1.2e-03, more than 2e-06" in told


def test_only_the_first_five_losses_decide() -> None:
    assert refusal(but(losses=[2.37, 2.46, 2.41, 2.33, 2.28, 9.9]), SAME) is None


def test_a_planted_wrong_gradient_is_refused_by_the_weights_after_five_steps() -> None:
    told = refusal(but(weights=[[0.5, 0.1, 0.2], [0.2, 0.01002]]), SAME)
    assert told is not None
    assert told.startswith("the weights after five steps differ by 2.0e-05")


def test_a_wrong_layout_is_refused_by_the_answers_before_training() -> None:
    told = refusal(but(outputs=[-2.0, 0.1, 0.7]), SAME)
    assert told is not None
    assert "the answers before training" in told


@pytest.mark.parametrize("broken", [[math.nan] * 6, [math.inf] * 6, [2.37]])
def test_losses_that_are_no_numbers_or_too_few_are_refused(broken: list[float]) -> None:
    assert refusal(but(losses=broken), SAME) is not None


def test_every_difference_is_told_at_once() -> None:
    told = refusal(but(losses=[1.0] * 6, outputs=[0.0] * 3, weights=[[1.0], [1.0]]), SAME)
    assert told is not None
    assert told.count(";") == 2


def test_a_difference_is_a_share_of_the_others_size() -> None:
    assert relative_difference([100.001], [100.0]) == pytest.approx(1e-5)


@pytest.mark.parametrize("name", ["mlp", "cnn", "gpt", "lstm"])
def test_every_process_holds_the_same_weights_and_data(name: str) -> None:
    workload = WORKLOADS[name]
    first, again = workload.weights(), workload.weights()
    assert all((first[key] == again[key]).all() for key in workload.shapes)
    for one, other in zip(workload.batches(2), workload.batches(2), strict=True):
        assert (one[0] == other[0]).all()
        assert (one[1] == other[1]).all()


def test_the_arithmetic_of_the_perceptron_counted_by_hand() -> None:
    """784 x 512 + 512 x 256 + 256 x 10 = 535,040 products, each with its sum."""
    assert WORKLOADS["mlp"].operations == 1_070_080


@pytest.mark.parametrize(
    ("name", "products", "step"),
    [
        ("mlp", 401_408, 308_150_272),  # 784 x 512
        ("cnn", 777_600, 812_826_624),  # 30 x 30 places, each 3 x 3 x 3 x 32
        ("lstm", 1_048_576, 939_769_856),  # 64 steps, each 32 x 4 x 128
        ("gpt", 0, 3_019_898_880),  # tokens have no gradient
    ],
)
def test_the_gradient_of_the_data_is_not_counted_since_nobody_computes_it(
    name: str, products: int, step: int
) -> None:
    assert WORKLOADS[name].input_gradient == 2 * products
    assert WORKLOADS[name].step_operations == step


def test_the_large_model_has_about_a_hundred_million_weights() -> None:
    assert 90e6 < WORKLOADS["gpt-large"].floor / 12 < 110e6
