"""What a run does: every way as often as the next, and each explained in the data."""

import pytest

from benchmarks.run.results import sources_digest
from benchmarks.speed.configurations import AGAIN, BASELINE, WAYS
from benchmarks.speed.launch import void_share
from benchmarks.speed.plan import KERAS, MEMORY, VISITS, pieces
from comparison.reading.load import load


def test_every_piece_has_a_name_of_its_own() -> None:
    names = [piece.name for piece in pieces()]
    assert len(set(names)) == len(names)


def test_every_launch_holds_the_baseline_and_the_same_once_more() -> None:
    assert all({BASELINE, AGAIN} <= set(piece.ways) for piece in pieces())


def test_with_one_thread_each_workload_is_launched_three_times_with_every_framework() -> None:
    for workload in VISITS:
        launches = [piece for piece in pieces() if (piece.workload, piece.threads) == (workload, 1)]
        assert [piece.launch for piece in launches] == [1, 2, 3]
        assert all({"tf-function", "jax-jit", *KERAS} <= set(piece.ways) for piece in launches)


def test_every_way_and_workload_is_explained_in_the_data() -> None:
    part = load().benchmarks["speed"]
    used = {way for piece in pieces() for way in piece.ways} | set(MEMORY)
    assert used <= set(WAYS)
    assert used <= set(part.configurations)
    assert set(VISITS) <= set(part.tasks)


def test_warm_ups_and_turns_count_alike_in_how_much_of_a_launch_is_void() -> None:
    busy, quiet = {"void": "others took 40%"}, {"void": None}
    launch = {
        "one": {**quiet, "rounds": [busy, quiet]},
        "two": {**quiet, "rounds": [quiet, quiet]},
        "dead": {"error": "killed", "rounds": [busy]},
    }
    assert void_share(launch) == pytest.approx(1 / 6)
    assert void_share({"dead": {"error": "killed"}}) == 0.0


def test_the_digest_of_the_sources_is_that_of_the_rooms_named() -> None:
    assert sources_digest("method") == sources_digest("method")
    assert sources_digest("method") != sources_digest("method", "run")
