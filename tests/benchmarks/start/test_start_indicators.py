"""The indicators of the first step and of the memory when ready: which way counts."""

from typing import Any

from benchmarks.start.indicators import WAYS, indicators
from comparison.model.measurements import MeasuredIndicator

Found = dict[str, dict[str, Any]]


def everything() -> Found:
    """Every way takes 2 s of processor time, from 1.9 to 2.1, and holds 300 MB."""
    found: Found = {}
    for way in {way for ways in WAYS.values() for way in ways}:
        for metric, value in (("first_step_cpu", 2.0), ("ready_memory", 300.0)):
            name = f"{metric}.first-step.{way}"
            interval = [value * 0.95, value * 1.05]
            found[name] = {"id": name, "configuration": way, "value": value, "interval": interval}
    return found


def given(found: Found, indicator: str, framework: str) -> MeasuredIndicator:
    every = [MeasuredIndicator.model_validate(item) for item in indicators(found)]
    (one,) = (item for item in every if (item.indicator, item.framework) == (indicator, framework))
    return one


def test_every_framework_has_both_indicators() -> None:
    every = list(indicators(everything()))
    assert len({(item["indicator"], item["framework"]) for item in every}) == 2 * len(WAYS)


def test_one_way_gives_its_own_value_and_interval() -> None:
    one = given(everything(), "first_step", "pytorch")
    assert (one.value, one.interval, one.unit) == (2.0, (1.9, 2.1), "s of processor time")
    assert one.results == ("first_step_cpu.first-step.torch-eager",)


def test_the_interval_reaches_to_the_other_documented_ways() -> None:
    found = everything()
    found["first_step_cpu.first-step.jax-jit"] |= {"value": 1.0, "interval": [0.9, 1.1]}
    one = given(found, "first_step", "jax")
    assert (one.value, one.interval) == (2.0, (0.9, 2.1))
    assert one.note == "jax-nnx counts; the interval reaches to jax-jit."


def test_tensorflow_counts_in_the_way_in_which_its_code_is_counted() -> None:
    found = everything()
    found["ready_memory.first-step.keras-tensorflow"]["value"] = 310.0
    assert given(found, "ready", "tensorflow").value == 310.0


def test_without_a_sound_result_of_the_counted_way_nothing_is_known() -> None:
    found = everything()
    name = "first_step_cpu.first-step.keras-tensorflow"
    found[name] = {
        "id": name,
        "configuration": "keras-tensorflow",
        "status": "void_load",
        "message": "6 of 10 rounds: busy",
    }
    one = given(found, "first_step", "keras")
    assert one.value is None
    assert one.note == "keras-tensorflow has no sound result: 6 of 10 rounds: busy"


def test_another_way_that_failed_is_no_bound() -> None:
    found = everything()
    name = "first_step_cpu.first-step.keras-jax"
    found[name] = {"id": name, "configuration": "keras-jax", "status": "error", "message": "no"}
    assert name not in given(found, "first_step", "keras").results
