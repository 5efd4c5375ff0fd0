"""What a run does: every way as often as the next, and each explained in the data."""

from benchmarks.run.results import sources_digest
from benchmarks.speed.__main__ import steps
from benchmarks.speed.configurations import AGAIN, BASELINE, WAYS
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


def test_a_start_with_kept_code_follows_the_first_launch_of_each_workload_alone() -> None:
    found = [piece.name for piece in pieces() if piece.then_warm]
    assert found == ["mlp.1.1", "cnn.1.1", "gpt.1.1", "lstm.1.1"]


def test_the_journal_holds_every_piece_once_and_the_warm_start_right_behind_its_launch() -> None:
    names = [name for name, _ in steps(pieces())]
    assert len(set(names)) == len(names)
    assert names[names.index("gpt.1.1") + 1] == "warm.gpt"
    assert names[-1] == f"memory.{MEMORY[-1]}.3"


def test_the_digest_of_the_sources_is_that_of_the_rooms_named() -> None:
    assert sources_digest("method") == sources_digest("method")
    assert sources_digest("method") != sources_digest("method", "run")
