"""Durations stand in the unit that gives them few digits."""

import pytest

from comparison.formatting import fitting, is_time


@pytest.mark.parametrize(
    ("value", "unit", "number", "chosen"),
    [
        (0.0097, "s", 9.7, "ms"),
        (0.000055, "s", 55, "µs"),
        (0.0721, "ms", 72.1, "µs"),
        (1.0, "ms", 1, "ms"),
        (999.0, "ms", 999, "ms"),
        (1500.0, "ms", 1.5, "s"),
        (59.0, "s", 59, "s"),
        (119.0, "s", 119, "s"),
        (150.0, "s", 2.5, "min"),
        (0.02, "µs", 0.02, "µs"),
        (-0.5, "s", -500, "ms"),
    ],
)
def test_a_duration_takes_the_largest_unit_of_which_it_holds_one(
    value: float, unit: str, number: float, chosen: str
) -> None:
    times, found = fitting(value, unit)
    assert found == chosen
    assert value * times == pytest.approx(number)


def test_what_would_be_rounded_to_a_thousand_goes_to_the_next_unit() -> None:
    assert fitting(0.99996, "ms")[1] == "ms"  # not 1,000 µs
    assert fitting(0.998, "ms")[1] == "µs"


@pytest.mark.parametrize("unit", ["MB", "%", "times the floor", "millionths"])
def test_other_units_stay_as_they_are(unit: str) -> None:
    assert not is_time(unit)
    assert fitting(0.001, unit) == (1.0, unit)


def test_no_time_at_all_keeps_its_unit() -> None:
    assert fitting(0.0, "s") == (1.0, "s")
