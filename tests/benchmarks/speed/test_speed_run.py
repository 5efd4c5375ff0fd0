"""The record of a whole run: valid, complete, and without a blank."""

from typing import Any

import pytest

from benchmarks.run.rounding import rounded
from benchmarks.speed.plan import MEMORY
from benchmarks.speed.record.run import run
from comparison.model.measurements import MeasurementRun
from tests.benchmarks.speed.made_up_journal import PLAN, done

SAME = {"losses": [2.0] * 20, "outputs": [0.5], "weights": [[0.1]]}
PACKAGES = {"python": "3.11.7", "packages": {"torch": "2.13.0"}}


def journal() -> dict[str, Any]:
    """Every framework did the same work, and torch.compile made no graph of the LSTM."""
    found = done()
    for piece in PLAN:
        found[f"peak.{piece.name}"] = {"1": 9e10, "2": 1.8e11}
        for name, item in found[piece.name].items():
            graphs = 0 if (name, piece.workload) == ("torch-compile", "lstm") else 2
            item |= SAME | {"state": {"graphs": graphs, "breaks": []}}
    for name in [name for name in found if name.startswith("memory.")]:
        found[name] = {"ready": 300.0, "built": 900.0, "peak": 2000.0, "losses": [9.5, 9.4, 9.3]}
    return found | {"suite": "commit abc1234", "load": 0.1}


@pytest.fixture(scope="module")
def record() -> MeasurementRun:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("benchmarks.run.environments.described", lambda name: PACKAGES)
        found = run(journal(), PLAN, started="2026-11-26T01:00:00Z", used=["pytorch"])
    return MeasurementRun.model_validate(rounded(found))


def test_every_cell_is_a_figure_with_an_interval_or_a_named_failure(record: MeasurementRun) -> None:
    timed = ("step_time", "latency_1", "batch_64", "compile_wait", "memory_growth")
    for result in record.results:
        if result.metric in timed and result.status in ("ok", "not_steady"):
            assert result.value is not None, result.id
            assert result.interval is not None, result.id


def test_what_was_not_compiled_has_no_wait_and_is_missing_from_the_indicator(
    record: MeasurementRun,
) -> None:
    by_id = {result.id: result for result in record.results}
    assert by_id["compile_wait.lstm.1.torch-compile"].status == "not_compiled"
    (waits,) = (
        one
        for one in record.indicators
        if (one.indicator, one.framework) == ("compile_wait", "pytorch")
    )
    assert waits.note is not None
    assert "torch-compile has no sound wait on lstm (torch.compile made no graph" in waits.note


def test_the_start_with_kept_code_stands_beside_the_wait_with_one_thread(
    record: MeasurementRun,
) -> None:
    holds = [result.id for result in record.results if "warm_s" in result.also]
    assert holds == [f"compile_wait.{task}.1.torch-compile" for task in ("mlp", "cnn", "gpt")]


def test_memory_of_every_way_comes_from_three_processes(record: MeasurementRun) -> None:
    grown = [result for result in record.results if result.metric == "memory_growth"]
    assert [result.configuration for result in grown] == list(MEMORY)
    assert {result.also["launches"] for result in grown} == {3}
