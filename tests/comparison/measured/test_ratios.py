"""When a difference is one: the interval, the noise and the part's own limit, each decisive."""

import pytest

from comparison.measured.ratios import difference_of
from comparison.model.measurements import Ratio

QUIET = Ratio(to="baseline", value=1.0, low=0.99, high=1.01)
LOUD = Ratio(to="baseline", value=1.0, low=0.7, high=1.4)


def ratio(low: float, value: float, high: float) -> Ratio:
    return Ratio(to="baseline", value=value, low=low, high=high)


def test_half_the_time_is_less_and_twice_the_time_is_more() -> None:
    assert difference_of(ratio(0.45, 0.5, 0.55), QUIET, within=10) == "less"
    assert difference_of(ratio(1.8, 2.0, 2.2), QUIET, within=10) == "more"


def test_an_interval_that_holds_one_is_no_difference_however_far_the_middle() -> None:
    assert difference_of(ratio(0.99, 1.6, 2.9), QUIET, within=10) == "level"


def test_less_than_a_tenth_is_no_difference_however_narrow_the_interval() -> None:
    assert difference_of(ratio(1.08, 1.09, 1.095), QUIET, within=10) == "level"
    assert difference_of(ratio(1.10, 1.11, 1.12), QUIET, within=10) == "more"


def test_what_is_smaller_than_the_noise_is_no_difference() -> None:
    """From 0.7 to 1.4 the noise is a factor of two, its half a factor of 1.414."""
    assert difference_of(ratio(1.35, 1.40, 1.45), LOUD, within=10) == "level"
    assert difference_of(ratio(1.35, 1.43, 1.45), LOUD, within=10) == "more"


def test_without_the_twin_the_parts_own_limit_decides() -> None:
    assert difference_of(ratio(0.8, 0.85, 0.9), None, within=10) == "less"
    assert difference_of(ratio(0.8, 0.85, 0.9), None, within=30) == "level"


@pytest.mark.parametrize("within", [0, 10, 50])
def test_faster_one_way_is_slower_the_other(within: int) -> None:
    there = difference_of(ratio(0.45, 0.5, 0.6), QUIET, within=within)
    back = difference_of(ratio(1 / 0.6, 1 / 0.5, 1 / 0.45), QUIET, within=within)
    assert {there, back} == {"less", "more"}
