"""From starts to results, with starts made up so that the answer is known."""

from typing import Any

import pytest
import yaml

from benchmarks.run.environments import ROOT
from benchmarks.start.launch import AGAIN, BASELINE, STARTS
from benchmarks.start.results import METRICS, results
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.measurements import Result

BUSY = "other processes took 30% of a core while this was timed"


def start(seconds: float, *, void: str | None = None, megabytes: int = 300) -> dict[str, Any]:
    """A start that reaches the end of the first step after ``seconds``, half of it in importing."""
    at = {"imported": seconds / 2, "ready": seconds * 3 / 4, "stepped": seconds}
    stages = {
        stage: {
            "wall_ns": int(moment * 1e9),
            "cpu_ns": int(moment * 2e9),
            "memory_bytes": megabytes * 10**6,
        }
        for stage, moment in at.items()
    }
    return {"stages": stages, "loss": 2.3, "modules": 1000, "void": void}


def found(*rounds: dict[str, dict[str, Any]]) -> dict[str, Result]:
    every = [Result.model_validate(item) for item in results(rounds)]
    return {item.id: item for item in every}


def test_a_median_over_the_rounds_with_its_interval() -> None:
    every = found(*({BASELINE: start(seconds)} for seconds in (1.0, 2.0, 6.0)))
    result = every[f"first_step_time.first-step.{BASELINE}"]
    assert result.value == 2.0
    assert result.interval is not None
    assert 1.0 <= result.interval[0] <= 2.0 <= result.interval[1] <= 6.0


def test_each_metric_reads_its_own_stage_in_its_own_unit() -> None:
    every = found({BASELINE: start(4.0, megabytes=305)})
    values = {metric: every[f"{metric}.first-step.{BASELINE}"].value for metric in METRICS}
    assert values == {
        "import_time": 2.0,
        "ready_time": 3.0,
        "ready_memory": 305.0,
        "first_step_time": 4.0,
        "first_step_cpu": 8.0,
    }


def test_twice_the_time_in_every_round_is_a_ratio_of_two_with_no_width() -> None:
    rounds = [{BASELINE: start(one), "jax-jit": start(2 * one)} for one in (1.0, 3.0, 2.0)]
    ratio = found(*rounds)["first_step_time.first-step.jax-jit"].ratio
    assert ratio is not None
    assert (ratio.to, ratio.value, ratio.low, ratio.high) == (BASELINE, 2.0, 2.0, 2.0)


def test_the_baseline_has_no_ratio_to_itself_and_its_twin_has_one() -> None:
    every = found({BASELINE: start(2.0), AGAIN: start(2.2)})
    assert every[f"first_step_time.first-step.{BASELINE}"].ratio is None
    ratio = every[f"first_step_time.first-step.{AGAIN}"].ratio
    assert ratio is not None
    assert ratio.value == pytest.approx(1.1)


def test_a_round_that_was_disturbed_does_not_count() -> None:
    rounds = [{BASELINE: start(2.0)}, {BASELINE: start(9.0, void=BUSY)}, {BASELINE: start(2.0)}]
    result = found(*rounds)[f"first_step_time.first-step.{BASELINE}"]
    assert (result.status, result.value) == ("ok", 2.0)
    assert (result.also["rounds"], result.also["void_rounds"]) == (2, 1)


def test_a_round_whose_baseline_was_disturbed_does_not_count_either() -> None:
    quiet = {BASELINE: start(2.0), "jax-jit": start(1.0)}
    busy = {BASELINE: start(8.0, void=BUSY), "jax-jit": start(1.0)}
    result = found(quiet, busy, quiet)["first_step_time.first-step.jax-jit"]
    assert result.also["void_rounds"] == 1
    assert result.ratio is not None
    assert result.ratio.value == 0.5


def test_mostly_disturbed_rounds_have_no_time_but_their_memory() -> None:
    every = found(*[{BASELINE: start(2.0, void=BUSY)}] * 2, {BASELINE: start(2.0)})
    time = every[f"first_step_time.first-step.{BASELINE}"]
    assert (time.status, time.value) == ("void_load", None)
    assert time.message == f"2 of 3 rounds: {BUSY}"
    assert every[f"ready_memory.first-step.{BASELINE}"].value == 300.0


def test_a_start_that_failed_once_has_no_figure_but_its_message() -> None:
    rounds = [
        {BASELINE: start(2.0), "tf-function": start(3.0)},
        {BASELINE: start(2.0), "tf-function": {"error": "ended with the code 1: no module"}},
    ]
    every = found(*rounds)
    failed = every["ready_memory.first-step.tf-function"]
    assert (failed.status, failed.value) == ("error", None)
    assert failed.message == "ended with the code 1: no module"
    assert every[f"ready_memory.first-step.{BASELINE}"].status == "ok"


def test_every_metric_task_and_configuration_is_explained_and_none_is_left_over() -> None:
    text = (ROOT / "data" / "benchmarks" / "start.yaml").read_text("utf-8")
    words = BenchmarkPart.model_validate(yaml.safe_load(text))
    every = found({name: start(2.0) for name in STARTS}).values()
    assert {item.metric for item in every} == set(words.metrics)
    assert {item.task for item in every} == set(words.tasks)
    assert {item.configuration for item in every} == set(words.configurations)
    assert words.baseline == BASELINE
