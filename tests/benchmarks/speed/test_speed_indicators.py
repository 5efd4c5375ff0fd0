"""Indicators of speed and memory: which mode counts, and what its bounds are."""

from typing import Any

import pytest

from benchmarks.speed.record.indicators import MODES, WORKLOADS, indicators

Found = dict[str, dict[str, Any]]


def result(metric: str, task: str, way: str, value: float, **more: Any) -> tuple[str, Any]:
    name = f"{metric}.{task}.1.{way}"
    interval = [value * 0.9, value * 1.1]
    return name, {
        "id": name,
        "task": task,
        "configuration": way,
        "value": value,
        "interval": interval,
        **more,
    }


def everything() -> Found:
    """Every way takes 10 ms and reaches 20 % of the peak, waits a second and grows by twice."""
    ways = [way for modes in MODES.values() for way in modes]
    timed = [
        result(metric, task, way, 10.0, also={"share_of_peak_percent": 20.0})
        for metric in ("step_time", "latency_1")
        for task in WORKLOADS
        for way in ways
    ]
    waits = [result("compile_wait", task, way, 1.0) for task in WORKLOADS for way in ways]
    grown = [result("memory_growth", "gpt-large", way, 2.0) for way in (*ways, "tf-eager")]
    return dict([*timed, *waits, *grown])


def given(found: Found, indicator: str, framework: str) -> dict[str, Any]:
    every = list(indicators(found))
    return next(
        item for item in every if (item["indicator"], item["framework"]) == (indicator, framework)
    )


def test_every_framework_has_every_indicator() -> None:
    every = [(item["indicator"], item["framework"]) for item in indicators(everything())]
    assert len(set(every)) == 16
    assert all(item["value"] is not None for item in indicators(everything()))


def test_the_faster_mode_of_each_workload_counts() -> None:
    found = everything()
    found.update(
        [
            result("latency_1", "mlp", "tf-xla", 0.625),
            result("latency_1", "cnn", "tf-function", 0.625),
        ]
    )
    one = given(found, "latency_b1", "tensorflow")
    assert one["value"] == pytest.approx(2.5)  # the fourth root of 0.625 x 0.625 x 10 x 10
    assert "mlp: tf-xla, cnn: tf-function" in one["note"]


def test_the_slower_mode_is_the_bound() -> None:
    found = everything()
    for task in WORKLOADS:
        found.update([result("latency_1", task, "torch-compile", 40.0)])
    one = given(found, "latency_b1", "pytorch")
    assert one["value"] == pytest.approx(10.0)
    assert one["interval"] == pytest.approx([9.0, 44.0])


def test_keras_counts_with_its_default_backend_even_where_another_is_faster() -> None:
    found = everything()
    for task in WORKLOADS:
        found.update([result("latency_1", task, "keras-jax", 1.0)])
    one = given(found, "latency_b1", "keras")
    assert one["value"] == pytest.approx(10.0)
    assert one["interval"][0] == pytest.approx(0.9)


def test_a_longer_time_is_a_smaller_share_of_the_peak() -> None:
    one = given(everything(), "train_cpu", "jax")
    assert one["value"] == pytest.approx(20.0)
    assert one["interval"] == pytest.approx([20 / 1.1, 20 / 0.9])


def test_the_wait_is_that_of_the_mode_whose_speed_counts() -> None:
    found = everything()
    for task in WORKLOADS:
        found.update(
            [
                result(
                    "step_time", task, "torch-compile", 5.0, also={"share_of_peak_percent": 40.0}
                ),
                result("compile_wait", task, "torch-compile", 30.0),
                result("compile_wait", task, "torch-eager", 0.0),
            ]
        )
    assert given(found, "compile_wait", "pytorch")["value"] == pytest.approx(30.0)


def test_a_workload_without_a_sound_result_leaves_the_indicator_unknown() -> None:
    found = everything()
    found["step_time.gpt.1.jax-jit"] |= {"status": "void_load", "message": "others took 40%"}
    one = given(found, "train_cpu", "jax")
    assert one["value"] is None
    assert "jax-jit has no sound training step on gpt (others took 40%)." in one["note"]
    assert given(found, "train_cpu", "pytorch")["value"] is not None


def test_the_memory_of_the_mode_that_one_gets_without_asking_counts() -> None:
    """Its interval spans those of the modes: from 0.9 x 1.5 to 1.1 x 2."""
    found = everything()
    found.update([result("memory_growth", "gpt-large", "torch-compile", 1.5)])
    one = given(found, "train_growth", "pytorch")
    assert one["value"] == 2.0
    assert one["interval"] == pytest.approx([1.35, 2.2])


def test_a_mode_that_the_interval_does_not_hold_is_named_with_the_reason() -> None:
    found = everything()
    for task in ("mlp", "lstm"):
        found[f"compile_wait.{task}.1.torch-compile"] |= {
            "status": "void_load",
            "message": "the host took 3% of the time.",
        }
    one = given(found, "compile_wait", "pytorch")
    said = "torch-compile has no sound wait on mlp, lstm (the host took 3% of the time)."
    assert one["note"].endswith(said)
    assert "compile_wait.mlp.1.torch-compile" not in one["results"]
    assert "no sound" not in given(found, "latency_b1", "pytorch")["note"]


def test_a_mode_whose_speed_is_not_sound_is_missing_from_the_wait_too() -> None:
    found = everything()
    broken = {"status": "error", "message": "killed"}
    found["step_time.cnn.1.tf-xla"] |= broken
    found["memory_growth.gpt-large.1.tf-eager"] |= broken
    notes = [given(found, name, "tensorflow")["note"] for name in ("compile_wait", "train_growth")]
    assert "tf-xla has no sound training step on cnn (killed)." in notes[0]
    assert "tf-eager has no sound memory on gpt-large (killed)." in notes[1]
