"""How long an export may take, and why a stopped run does not run out of time."""

from benchmarks.export import limits
from benchmarks.export.limits import Limit


class Watch:
    """A clock and a count of processor seconds that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.used = 20.0

    def limit(self) -> Limit:
        return Limit(1, used=lambda _: self.used, clock=lambda: self.now)


def test_an_export_that_computes_too_long_is_over_the_limit() -> None:
    watch = Watch()
    limit = watch.limit()
    watch.used += limits.PROCESSOR_SECONDS - 1
    assert limit.exceeded() is None
    watch.used += 2
    assert "150 seconds of processor time" in str(limit.exceeded())


def test_what_the_worker_used_before_the_request_does_not_count() -> None:
    watch = Watch()
    watch.used = 10 * limits.PROCESSOR_SECONDS
    assert watch.limit().exceeded() is None


def test_an_export_that_waits_without_computing_is_over_the_limit_as_well() -> None:
    watch = Watch()
    limit = watch.limit()
    for _ in range(int(limits.AWAKE_SECONDS / limits.LOOKS)):
        watch.now += limits.LOOKS
        assert limit.exceeded() is None
    watch.now += limits.LOOKS
    assert "minutes of waiting" in str(limit.exceeded())


def test_half_an_hour_stopped_is_not_taken_for_waiting() -> None:
    watch = Watch()
    limit = watch.limit()
    watch.now += 1800
    assert limit.exceeded() is None
