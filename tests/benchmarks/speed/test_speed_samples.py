"""What lies beside a run: enough to take every figure again, and under a megabyte."""

import gzip
import json
import random
from typing import Any

from benchmarks.speed.plan import VISITS, WARM_UP, Piece, memory_pieces, pieces, warm_name
from benchmarks.speed.record.samples import samples

PLAN = pieces()
RANDOM = random.Random(1)


def some_ns(count: int) -> list[int]:
    """Times that share no digits, as a clock gives them."""
    return [RANDOM.randrange(10**6, 2 * 10**7) for _ in range(count)]


def way(piece: Piece) -> dict[str, Any]:
    visit = VISITS[piece.workload]
    turn = {
        "train_ns": some_ns(visit.steps),
        "train_cpu_ns": some_ns(visit.steps),
        "one_ns": some_ns(visit.calls_of_one),
        "many_ns": some_ns(visit.calls_of_64),
        "others": 0.0,
        "steal": 0.0,
        "void": None,
    }
    return {
        "imported": {"imported_s": 1.5, "rss_mib": 300.0, "peak_mib": 310.0},
        "built": {"built_s": 0.1, "rss_mib": 320.0, "peak_mib": 330.0},
        "losses": [RANDOM.random() for _ in range(WARM_UP)],
        "warm_up_ns": some_ns(WARM_UP),
        "outputs": [RANDOM.random() for _ in range(8192)],
        "weights": [[RANDOM.random() for _ in range(65)]],
        "void": None,
        "state": {"rss_mib": 340.0, "peak_mib": 350.0, "cpu_s": 9.0},
        "rounds": [turn] * piece.rounds,
    }


def done() -> dict[str, Any]:
    """A journal of a whole run."""
    launches = {piece.name: {name: way(piece) for name in piece.ways} for piece in PLAN}
    warm = {warm_name(workload): way(PLAN[0]) | {"rounds": []} for workload in VISITS}
    memory = {name: {"ready": 300.0, "losses": [9.5]} for name, _ in memory_pieces()}
    return {**launches, **warm, **memory}


def test_the_samples_of_a_whole_run_are_under_a_megabyte() -> None:
    packed = gzip.compress(json.dumps(samples(done(), PLAN), separators=(",", ":")).encode())
    assert 100_000 < len(packed) < 1_000_000


def test_warm_up_losses_start_and_memory_are_kept_as_they_came() -> None:
    journal = done()
    kept, came = (found["mlp.1.1"]["jax-jit"] for found in (samples(journal, PLAN), journal))
    for key in ("warm_up_ns", "losses", "imported", "built", "state", "void"):
        assert kept[key] == came[key]
    assert samples(journal, PLAN)["memory.jax-jit.3"] == {"ready": 300.0, "losses": [9.5]}
    assert samples(journal, PLAN)["warm.gpt"]["warm_up_ns"] == journal["warm.gpt"]["warm_up_ns"]


def test_rounds_are_kept_in_whole_microseconds_and_answers_are_not_kept() -> None:
    journal = done()
    journal["mlp.1.1"]["jax-jit"]["rounds"][0]["one_ns"] = [1_234_567]
    kept = samples(journal, PLAN)["mlp.1.1"]["jax-jit"]
    assert kept["rounds"][0]["one_us"] == [1234]
    assert not {"outputs", "weights"} & set(kept)


def test_a_way_that_broke_keeps_its_error() -> None:
    journal = done()
    journal["mlp.1.1"]["jax-jit"] = {"error": "killed"}
    assert samples(journal, PLAN)["mlp.1.1"]["jax-jit"] == {"error": "killed", "rounds": []}
