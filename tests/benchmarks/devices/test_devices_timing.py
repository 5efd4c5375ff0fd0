"""The gate of the load, what is kept of a round, and memory beyond that of a bare program."""

import pytest

from benchmarks.devices.timing.gate import gated, load_since, watch
from benchmarks.devices.timing.latency import KEPT, beyond, thinned


def test_memory_is_what_a_program_takes_beyond_a_bare_one_and_never_less_than_nothing() -> None:
    found = beyond((50_000, 30_000, 60_000), (10_000, 31_000, 10_000))
    assert found == {"resident": 40_000, "anonymous": 0, "peak": 50_000}


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
