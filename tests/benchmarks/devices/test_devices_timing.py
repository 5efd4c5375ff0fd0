"""Medians with intervals, the gate of the load, and what is kept of a round."""

import numpy as np
import pytest

from benchmarks.devices.timing.gate import gated, load_since, watch
from benchmarks.devices.timing.latency import KEPT, thinned
from benchmarks.devices.timing.statistics import geometric_mean, median_and_interval


def test_rounds_that_are_all_alike_have_no_width() -> None:
    assert median_and_interval([[2.0] * 5] * 3, 1) == (2.0, 2.0, 2.0)


def test_launches_that_differ_widen_the_interval_more_than_rounds_do() -> None:
    random = np.random.default_rng(0)
    within = [list(10 + random.normal(0, 0.1, 5)) for _ in range(3)]
    between = [[value + shift for value in launch] for shift, launch in enumerate(within)]
    _, low, high = median_and_interval(within, 1)
    _, lower, higher = median_and_interval(between, 1)
    assert higher - lower > 5 * (high - low)
    assert lower <= 11 <= higher


def test_the_same_samples_give_the_same_interval_and_it_holds_the_median() -> None:
    samples = [[1.0, 3.0, 2.0], [5.0, 4.0, 9.0]]
    value, low, high = median_and_interval(samples, 7)
    assert (value, low, high) == median_and_interval(samples, 7)
    assert low <= value <= high
    assert value == 3.5


def test_a_launch_that_was_cut_short_counts_with_the_rounds_it_has() -> None:
    value, low, high = median_and_interval([[1.0], [3.0, 3.0, 3.0]], 1)
    assert (value, low, high) == (3.0, 1.0, 3.0)


def test_without_a_sample_there_is_no_median() -> None:
    with pytest.raises(ValueError, match="no samples"):
        median_and_interval([[], []], 1)


def test_a_geometric_mean_treats_a_doubling_and_a_halving_alike() -> None:
    assert geometric_mean([5.0, 20.0]) == pytest.approx(10.0)


def attempts(*voids: str | None) -> tuple[list[int], object]:
    """A measurement that finds these reasons one after another, and how often it was asked."""
    asked: list[int] = []

    def measure() -> dict[str, object]:
        asked.append(len(asked))
        return {"void": voids[len(asked) - 1], "number": len(asked)}

    return asked, measure


def test_what_is_timed_under_load_is_timed_again() -> None:
    asked, measure = attempts("busy", "busy", None)
    assert gated("piece", measure, tries=3)["number"] == 3  # type: ignore[arg-type]
    assert len(asked) == 3


def test_what_is_quiet_at_once_is_timed_once() -> None:
    asked, measure = attempts(None)
    assert gated("piece", measure)["void"] is None  # type: ignore[arg-type]
    assert len(asked) == 1


def test_a_machine_that_stays_busy_leaves_the_piece_void() -> None:
    _, measure = attempts("busy", "busier", "busiest")
    assert gated("piece", measure, tries=3)["void"] == "busiest"  # type: ignore[arg-type]


def test_our_own_work_is_not_that_of_others() -> None:
    before = watch()
    sum(number * number for number in range(2_000_000))
    found = load_since(before)
    assert found["others"] >= 0
    assert before.ours > 0


@pytest.mark.parametrize("count", [1, KEPT, KEPT + 1, 12_345])
def test_of_many_calls_some_are_kept_from_the_first_to_the_end(count: int) -> None:
    kept = thinned(list(range(count)))
    assert len(kept) == min(count, len(kept)) <= KEPT
    assert kept[0] == 0
    assert kept[-1] > 0.9 * (count - 1) - 1
