"""What lies beside a run: enough to take every figure again, and under a megabyte."""

import gzip
import json

from benchmarks.speed.record.samples import samples
from tests.benchmarks.speed.made_up_journal import PLAN, done


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
