"""Numbers are written with six digits, and nothing that held before rounding fails after it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.run.rounding import rounded
from tests.examples import examples

SIZES = st.floats(1e-12, 1e12)


@pytest.mark.parametrize(("long", "short"), [(1.23456789, 1.23457), (123456789.0, 123457000.0)])
def test_numbers_keep_six_digits_wherever_they_stand(long: float, short: float) -> None:
    assert rounded({"a": [long, {"b": (long,)}], "c": "x", "d": 7}) == {
        "a": [short, {"b": [short]}],
        "c": "x",
        "d": 7,
    }


def test_what_is_no_number_with_a_point_stays_what_it_is() -> None:
    assert rounded({"a": True, "b": None, "c": 123456789}) == {"a": True, "b": None, "c": 123456789}


@given(st.tuples(SIZES, SIZES, SIZES).map(sorted))
@examples(50)
def test_a_value_stays_within_its_interval(ends: list[float]) -> None:
    low, value, high = rounded(ends)
    assert low <= value <= high
