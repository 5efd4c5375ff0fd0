"""When a difference is one: the interval, the noise and the part's own limit, each decisive."""

import pytest

from comparison.measured.ratios import difference_of, twin_apart
from comparison.model.measurements import Ratio

QUIET = Ratio(to="baseline", value=1.0, low=0.99, high=1.01)
LOUD = Ratio(to="baseline", value=1.0, low=0.7, high=1.4)
OFF = Ratio(to="baseline", value=1.51, low=1.43, high=1.55)


def ratio(low: float, value: float, high: float) -> Ratio:
    return Ratio(to="baseline", value=value, low=low, high=high)


def test_half_the_time_is_less_and_twice_the_time_is_more() -> None:
    assert difference_of(ratio(0.45, 0.5, 0.55), QUIET, within=10) == "less"
    assert difference_of(ratio(1.8, 2.0, 2.2), QUIET, within=10) == "more"


def test_an_interval_that_holds_one_is_no_difference_however_far_the_middle() -> None:
    assert difference_of(ratio(0.99, 1.6, 2.9), QUIET, within=10) == "level"


def test_an_interval_of_which_an_end_lies_within_a_tenth_is_no_difference() -> None:
    assert difference_of(ratio(1.08, 1.6, 2.9), QUIET, within=10) == "level"
    assert difference_of(ratio(1.11, 1.6, 2.9), QUIET, within=10) == "more"
    assert difference_of(ratio(0.3, 0.6, 0.92), QUIET, within=10) == "level"
    assert difference_of(ratio(0.3, 0.6, 0.90), QUIET, within=10) == "less"


def test_a_tenth_more_time_and_a_tenth_less_are_judged_alike() -> None:
    """Ten elevenths of the time are what eleven tenths are the other way round."""
    assert difference_of(ratio(0.905, 0.907, 0.909), QUIET, within=10) == "less"
    assert difference_of(ratio(0.910, 0.912, 0.914), QUIET, within=10) == "level"


def test_what_lies_no_farther_from_one_than_the_noise_is_no_difference() -> None:
    """The noise reaches to 0.7, which is 1.43 the other way; that is farther than 1.4."""
    assert difference_of(ratio(1.35, 1.5, 1.6), LOUD, within=10) == "level"
    assert difference_of(ratio(1.42, 1.5, 1.6), LOUD, within=10) == "level"
    assert difference_of(ratio(1.44, 1.5, 1.6), LOUD, within=10) == "more"
    assert difference_of(ratio(0.5, 0.6, 0.69), LOUD, within=10) == "less"
    assert difference_of(ratio(0.5, 0.6, 0.71), LOUD, within=10) == "level"


def test_a_twin_that_is_itself_off_by_half_hides_what_is_no_larger() -> None:
    """Narrow but at 1.51: that a way takes 1.4 times as long says nothing, twice as long does."""
    assert difference_of(ratio(1.38, 1.40, 1.42), OFF, within=10) == "level"
    assert difference_of(ratio(0.66, 0.67, 0.68), OFF, within=10) == "level"
    assert difference_of(ratio(1.90, 2.00, 2.10), OFF, within=10) == "more"


def test_only_a_twin_that_lies_wholly_over_a_tenth_away_is_said_to_differ() -> None:
    assert twin_apart(OFF, within=10)
    assert twin_apart(ratio(0.6, 0.65, 0.7), within=10)
    assert not twin_apart(LOUD, within=10)
    assert not twin_apart(ratio(1.05, 1.07, 1.09), within=10)
    assert not twin_apart(None, within=10)


def test_without_the_twin_the_parts_own_limit_decides() -> None:
    assert difference_of(ratio(0.8, 0.85, 0.9), None, within=10) == "less"
    assert difference_of(ratio(0.8, 0.85, 0.9), None, within=30) == "level"


@pytest.mark.parametrize("within", [0, 10, 50])
def test_faster_one_way_is_slower_the_other(within: int) -> None:
    there = difference_of(ratio(0.45, 0.5, 0.6), QUIET, within=within)
    back = difference_of(ratio(1 / 0.6, 1 / 0.5, 1 / 0.45), QUIET, within=within)
    assert {there, back} == {"less", "more"}
