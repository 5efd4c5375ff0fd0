"""Memory over the floor: three processes a way, with their median and interval."""

from typing import Any

import pytest

from benchmarks.speed.configurations import BASELINE
from benchmarks.speed.plan import MEMORY, memory_pieces
from benchmarks.speed.record.growth import FLOOR_MIB, growths
from comparison.model.measurements import Result


def done(*, way: str = "", launch: int = 0, **changes: Any) -> dict[str, Any]:
    """Every process is ready at 300 MiB and grows by twice, three and four times the floor.

    ``changes`` are to one process.
    """
    pieces: dict[str, Any] = {}
    for name, of in memory_pieces():
        number = int(name.rsplit(".", 1)[1])
        grown = {"ready": 300.0, "built": 900.0 + number, "peak": 300.0 + (1 + number) * FLOOR_MIB}
        pieces[name] = grown | {"losses": [9.5, 9.4, 9.3]}
        if (of, number) == (way, launch):
            pieces[name] |= changes
    return pieces


def results(pieces: dict[str, Any]) -> dict[str, Result]:
    found = [Result.model_validate(item) for item in growths(pieces)]
    return {item.configuration: item for item in found}


def test_a_figure_is_the_median_of_three_processes_with_their_spread() -> None:
    found = results(done())
    assert set(found) == set(MEMORY)
    assert found["jax-jit"].value == pytest.approx(3.0)
    assert found["jax-jit"].interval == pytest.approx((2.0, 4.0))


def test_the_sizes_beside_it_are_medians_of_the_processes() -> None:
    also = results(done(way="jax-jit", launch=3, ready=999.0))["jax-jit"].also
    assert (also["ready_mib"], also["built_mib"], also["launches"]) == (300.0, 902.0, 3)


def test_the_floor_is_three_times_the_bytes_of_the_weights() -> None:
    """97.8 million weights of four bytes, with a gradient and a momentum each, in MiB."""
    assert pytest.approx(97.75e6 * 12 / 2**20, rel=0.001) == FLOOR_MIB


@pytest.mark.parametrize(
    ("way", "changes", "status", "says"),
    [
        ("jax-jit", {"error": "killed"}, "error", "killed"),
        ("jax-jit", {"losses": [9.5, 9.4, 9.0]}, "wrong_output", "the losses of the three steps"),
        (BASELINE, {"error": "killed"}, "not_measured", "the baseline failed: killed"),
    ],
)
def test_one_process_that_fails_is_enough_for_a_named_failure(
    way: str, changes: dict[str, Any], status: str, says: str
) -> None:
    found = results(done(way=way, launch=2, **changes))["jax-jit"]
    assert (found.status, found.value) == (status, None)
    assert found.message is not None
    assert found.message.startswith(says)


def test_each_way_is_measured_once_before_any_is_measured_again() -> None:
    ways = [way for _, way in memory_pieces()]
    assert ways == [*MEMORY, *MEMORY, *MEMORY]
