"""The indicators: what counts for which framework, and null with the reason where it failed."""

from typing import Any

import pytest

from benchmarks.devices.models.networks import REAL
from benchmarks.devices.plan import BROWSER, NATIVE
from benchmarks.devices.record.indicators import DEVICE, KINDS, OTHERS, WEB, indicators
from comparison.model.measurements import MeasuredIndicator


def figures() -> list[dict[str, Any]]:
    """Each configuration's latency is 1, 10, 100 and 1,000 ms over the four real models."""
    made = []
    for name in (*NATIVE, *BROWSER):
        for number, task in enumerate(REAL):
            base = {"task": task, "configuration": name}
            for metric in ("latency", "cold_load", "footprint", "download"):
                value = 10.0**number
                one = {"id": f"{metric}.{task}.{name}", "metric": metric, **base, "value": value}
                if metric in {"latency", "cold_load"}:
                    one["interval"] = [value / 2, value * 2]
                if metric == "footprint":
                    one["also"] = {"with_resident_mb": 63.617}
                made.append(one)
    return made


def found(results: list[dict[str, Any]], name: str, framework: str) -> MeasuredIndicator:
    """One indicator as a valid record."""
    made = [MeasuredIndicator.model_validate(one) for one in indicators(results)]
    (only,) = [one for one in made if (one.indicator, one.framework) == (name, framework)]
    return only


def test_every_indicator_exists_for_every_framework() -> None:
    made = {(one["indicator"], one["framework"]) for one in indicators(figures())}
    frameworks = ("tensorflow", "pytorch", "jax", "keras")
    assert made == {(name, framework) for name in KINDS for framework in frameworks}


def test_a_latency_is_the_geometric_mean_over_the_real_models() -> None:
    one = found(figures(), "device_latency", "pytorch")
    assert one.value == pytest.approx(10**1.5)
    assert one.interval == pytest.approx((10**1.5 / 2, 10**1.5 * 2))
    assert one.results == tuple(f"latency.{task}.executorch-from-pytorch" for task in REAL)
    assert one.unit == "ms"


def test_the_small_models_do_not_count() -> None:
    small = {"id": "latency.mlp.executorch-from-pytorch", "task": "mlp", "value": 1e-9}
    one = found([*figures(), small], "device_latency", "pytorch")
    assert one.value == pytest.approx(10**1.5)


def test_a_footprint_and_a_download_are_those_of_mobilenet() -> None:
    assert found(figures(), "device_footprint", "jax").value == 1.0
    assert found(figures(), "browser_download", "tensorflow").results == (
        "download.mobilenet-v2.browser-litert-from-tensorflow",
    )


def test_the_note_names_the_runtime_and_the_other_ways() -> None:
    note = found(figures(), "device_latency", "pytorch").note or ""
    assert note.startswith("ExecuTorch with XNNPACK; geometric mean")
    assert note.endswith("LiteRT gives 31.6 ms; ONNX Runtime gives 31.6 ms")


def test_a_better_way_stands_beside_the_figure_and_a_worse_one_in_the_note_alone() -> None:
    results = figures()
    for result in results:
        if result["configuration"] == "browser-litert-from-pytorch":
            result["value"] /= 4
        if result["configuration"] == "browser-tensorflowjs-from-tensorflow":
            result["value"] *= 4
    better = found(results, "browser_latency", "pytorch").better
    assert better is not None
    assert (better.runtime, better.value) == ("LiteRT.js", pytest.approx(10**1.5 / 4))
    assert better.results == tuple(f"latency.{task}.browser-litert-from-pytorch" for task in REAL)
    tensorflow = found(results, "browser_latency", "tensorflow")
    assert tensorflow.better is None
    assert (tensorflow.note or "").endswith("TensorFlow.js gives 126 ms")


def test_the_note_of_a_footprint_tells_the_sum_that_counts_mapped_pages_twice() -> None:
    note = found(figures(), "device_footprint", "tensorflow").note or ""
    assert note.startswith("LiteRT; MobileNet V2, float32; runtime library, model file and")
    assert note.endswith("mapped pages count twice, 63.6 MB; ONNX Runtime gives 1 MB")


def test_one_failed_model_leaves_the_indicator_null_with_the_reason() -> None:
    results = figures()
    for result in results:
        if result["id"] == "latency.resnet-50.litert-from-jax":
            del result["value"], result["interval"]
            result.update(status="wrong_output", message="its outputs differ by 0.2")
    one = found(results, "device_latency", "jax")
    assert (one.value, one.interval) == (None, None)
    assert "resnet-50: its outputs differ by 0.2" in (one.note or "")
    assert "latency.resnet-50.litert-from-jax" in one.results
    assert found(results, "device_latency", "tensorflow").value is not None


def test_a_void_run_has_no_indicator_but_says_why() -> None:
    results = figures()
    for result in results:
        if result["metric"] == "cold_load":
            result.pop("interval"), result.pop("value")
            result.update(status="void_load", message="others took 40% of a core")
    one = found(results, "cold_load", "keras")
    assert one.value is None
    assert "40% of a core" in (one.note or "")


def test_every_way_is_one_that_the_plan_measures() -> None:
    assert {name for name, _ in DEVICE.values()} <= set(NATIVE)
    assert {name for name, _ in WEB.values()} <= set(BROWSER)
    others = {name for ways in OTHERS.values() for name, _ in ways}
    assert others <= {*NATIVE, *BROWSER}
