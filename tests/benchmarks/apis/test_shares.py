"""A share and its interval, against values from a textbook's table."""

import pytest

from benchmarks.apis.shares import Share


@pytest.mark.parametrize(
    ("good", "of", "low", "high"),
    [(8, 10, 49.02, 94.33), (10, 10, 72.25, 100.0), (0, 10, 0.0, 27.75), (81, 263, 25.53, 36.62)],
)
def test_wilsons_interval_is_that_of_the_table(good: int, of: int, low: float, high: float) -> None:
    interval = Share(good, of).interval
    assert interval is not None
    assert interval == pytest.approx((low, high), abs=0.01)


@pytest.mark.parametrize("good", range(8))
def test_a_share_lies_within_its_interval(good: int) -> None:
    share = Share(good, 7)
    assert share.percent is not None
    assert share.interval is not None
    assert 0 <= share.interval[0] <= share.percent <= share.interval[1] <= 100


def test_of_nothing_there_is_no_share() -> None:
    assert (Share(0, 0).percent, Share(0, 0).interval) == (None, None)
