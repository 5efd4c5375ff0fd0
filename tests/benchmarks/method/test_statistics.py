"""Medians, intervals and ratios: what they are on samples whose answer is known beforehand."""

import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.method.statistics import (
    disagree,
    drift,
    estimate,
    geometric_mean,
    geometric_mean_of,
    paired,
    two_kinds,
)
from tests.examples import examples

TIMES = st.lists(st.lists(st.floats(0.1, 1000), min_size=1, max_size=8), min_size=1, max_size=4)


def test_the_same_time_every_round_has_no_width() -> None:
    assert estimate([[3.0, 3.0], [3.0]]) == (3.0, 3.0, 3.0)


@given(TIMES)
@examples(20)
def test_a_value_is_the_median_and_lies_in_its_interval(samples: list[list[float]]) -> None:
    found = estimate(samples)
    every = [value for launch in samples for value in launch]
    assert found.value == pytest.approx(statistics.median(every))
    assert min(every) <= found.low <= found.value <= found.high <= max(every)


def test_the_same_samples_give_the_same_interval() -> None:
    samples = [[1.0, 2.0, 5.0], [2.0, 2.5, 9.0]]
    assert estimate(samples) == estimate(samples)


def test_launches_that_disagree_widen_the_interval() -> None:
    alike = [[1.0, 1.1, 1.2], [1.0, 1.1, 1.2], [1.0, 1.1, 1.2]]
    apart = [[1.0, 1.0, 1.0], [1.1, 1.1, 1.1], [2.0, 2.0, 2.0]]
    width = [found.high - found.low for found in map(estimate, (alike, apart))]
    assert width[1] > 4 * width[0]


def test_the_interval_of_many_rounds_covers_the_true_median_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(7)
    hits = 0
    for trial in range(60):
        samples = random.lognormal(0, 0.3, (5, 12)).tolist()
        found = estimate(samples, seed=trial)
        hits += found.low <= 1.0 <= found.high
    assert 50 <= hits <= 60


def test_no_sample_has_no_median() -> None:
    with pytest.raises(ValueError, match="no sample"):
        estimate([[], []])


def test_ratios_are_taken_round_by_round_so_that_slow_drift_cancels() -> None:
    baseline = [[10.0, 20.0, 40.0]]
    assert paired([[5.0, 10.0, 20.0]], baseline) == [[0.5, 0.5, 0.5]]


def test_rounds_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ValueError, match=r"zip\(\)"):
        paired([[1.0, 2.0]], [[1.0]])


def test_a_time_that_grows_in_every_launch_shows_as_drift() -> None:
    grows, grows_less = [10.0, 10.0, 10.5, 11.0, 12.0, 12.0], [10.0, 10.0, 10.0, 10.5, 11.0, 11.0]
    assert drift([grows]) == pytest.approx(0.2)
    assert drift([grows, grows_less]) == pytest.approx(0.1)
    assert drift([grows[::-1]]) == pytest.approx(10 / 12 - 1)


def test_what_grows_in_one_launch_and_shrinks_in_another_is_chance() -> None:
    grows = [10.0, 10.0, 10.5, 11.0, 12.0, 12.0]
    assert drift([grows, grows[::-1]]) == 0.0
    assert drift([[10.0, 12.0]]) == 0.0


def test_launches_disagree_where_their_rounds_do_not_overlap_and_their_medians_are_far_apart() -> (
    None
):
    """Milliseconds that the convolutional network with its channels last took in three launches."""
    assert disagree([[19.3, 18.9, 18.2, 19.4], [18.8, 19.9, 19.3, 18.2], [13.0, 13.4, 13.5, 12.6]])


@pytest.mark.parametrize(
    "samples",
    [
        pytest.param([[10.0, 10.1, 10.2], [10.8, 10.9, 11.0]], id="8 % apart"),
        pytest.param([[10.0, 10.0, 15.0], [14.0, 14.0, 14.0]], id="one round overlaps"),
        pytest.param([[10.0, 10.0, 10.0], [20.0, 20.0]], id="two rounds say too little"),
        pytest.param([[10.0, 10.0, 10.0]], id="one launch"),
    ],
)
def test_launches_that_are_near_or_overlap_or_are_short_do_not_disagree(
    samples: list[list[float]],
) -> None:
    assert not disagree(samples)


def test_rounds_of_two_kinds_are_told_apart() -> None:
    """Milliseconds of JAX on the perceptron with two threads, as they came."""
    kinds = two_kinds([[2.02, 2.04, 2.04, 3.28, 2.06], [3.27, 3.31, 3.2, 3.45, 3.47]])
    assert kinds == ([2.02, 2.04, 2.04, 2.06], [3.2, 3.27, 3.28, 3.31, 3.45, 3.47])


@pytest.mark.parametrize(
    "samples",
    [
        pytest.param([[2.0, 2.1, 2.0], [3.0, 3.1, 3.0]], id="a kind a launch"),
        pytest.param([[2.0, 2.1, 2.0, 2.1, 3.0], [2.0, 2.1, 2.0, 2.1, 3.0]], id="two outliers"),
        pytest.param([[1.0, 1.3, 1.6, 2.0, 2.5], [1.1, 1.4, 1.8, 2.2, 2.8]], id="spread evenly"),
        pytest.param([[2.0, 2.0, 2.3], [2.3, 2.0, 2.3]], id="15 % apart"),
        pytest.param([[2.0, 2.0, 4.0], []], id="too few"),
    ],
)
def test_rounds_of_one_kind_are_not_split(samples: list[list[float]]) -> None:
    assert two_kinds(samples) is None


def test_the_geometric_mean_of_a_half_and_a_double_is_one() -> None:
    assert geometric_mean([0.5, 2.0]) == pytest.approx(1.0)
    found = geometric_mean_of([[[0.5, 0.5]], [[2.0, 2.0]]])
    assert found == pytest.approx((1.0, 1.0, 1.0))


@pytest.mark.parametrize("values", [[], [1.0, 0.0], [-1.0]])
def test_a_geometric_mean_needs_values_above_zero(values: list[float]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        geometric_mean(values)
