"""From raw rounds to results, with rounds made up so that the answer is known."""

from typing import Any

import pytest

from benchmarks.speed.configurations import AGAIN, BASELINE
from benchmarks.speed.record.results import results
from benchmarks.speed.record.waits import wait
from comparison.model.measurements import Result

MS = 1_000_000


def turn(ms: float, *, void: str | None = None) -> dict[str, Any]:
    """One turn in a round in which everything takes ``ms``."""
    took = [int(ms * MS)] * 4
    return {
        "train_ns": took,
        "train_cpu_ns": took,
        "one_ns": took,
        "many_ns": took,
        "others": 0.0,
        "steal": 0.0,
        "void": void,
    }


def way(times: list[float], *, first: float = 1.0, void: tuple[int, ...] = ()) -> dict[str, Any]:
    """One launch of one way; ``first`` is the time of its first step in seconds."""
    busy = "other processes took 30% of a core while this was timed"
    return {
        "losses": [2.0 - step / 100 for step in range(20)],
        "outputs": [0.5, 1.0],
        "weights": [[0.1, 0.2]],
        "warm_up_ns": [int(first * 1000 * MS), *[10 * MS] * 19],
        "void": None,
        "state": {"graphs": 2, "breaks": []},
        "rounds": [turn(ms, void=busy if at in void else None) for at, ms in enumerate(times)],
    }


def found(
    *launches: dict[str, Any], ways: tuple[str, ...], warm: dict[str, Any] | None = None
) -> dict[str, dict[str, Any]]:
    every = results(launches, workload="mlp", threads=1, ways=ways, peak=1e11, warm=warm)
    return {item["id"]: Result.model_validate(item).model_dump() for item in every}


def test_twice_as_fast_in_every_round_is_a_ratio_of_a_half_with_no_width() -> None:
    one = {BASELINE: way([10.0, 20.0, 30.0]), "jax-jit": way([5.0, 10.0, 15.0])}
    result = found(one, ways=(BASELINE, "jax-jit"))["step_time.mlp.1.jax-jit"]
    assert result["value"] == 10.0
    assert result["ratio"] == {"to": BASELINE, "value": 0.5, "low": 0.5, "high": 0.5}


def test_the_baseline_has_no_ratio_to_itself_and_its_twin_has_one() -> None:
    one = {BASELINE: way([10.0] * 3), AGAIN: way([11.0] * 3)}
    every = found(one, ways=(BASELINE, AGAIN))
    assert every[f"step_time.mlp.1.{BASELINE}"]["ratio"] is None
    assert every[f"step_time.mlp.1.{AGAIN}"]["ratio"]["value"] == pytest.approx(1.1)


def test_other_work_has_no_figure_and_says_why() -> None:
    wrong = way([1.0] * 3) | {"losses": [3.0] * 20}
    every = found({BASELINE: way([10.0] * 3), "jax-jit": wrong}, ways=("jax-jit",))
    result = every["step_time.mlp.1.jax-jit"]
    assert result["status"] == "wrong_output"
    assert result["value"] is None
    assert "the first five losses differ" in result["message"]


def test_a_framework_that_broke_is_a_named_failure() -> None:
    one = {BASELINE: way([10.0]), "jax-jit": {"error": "ValueError: no such thing"}}
    result = found(one, ways=("jax-jit",))["step_time.mlp.1.jax-jit"]
    assert (result["status"], result["message"]) == ("error", "ValueError: no such thing")


def test_a_framework_that_broke_has_no_blank_anywhere() -> None:
    one = {BASELINE: way([10.0]), "jax-jit": {"error": "ValueError: no such thing"}}
    every = found(one, ways=(BASELINE, "jax-jit"))
    kinds = [{name.split(".")[0] for name in every if name.endswith(end)} for end in ("r", "jit")]
    assert kinds[0] == kinds[1]


def test_a_launch_whose_baseline_failed_is_left_out() -> None:
    good = {BASELINE: way([10.0] * 3), "jax-jit": way([5.0] * 3)}
    bad = {BASELINE: {"error": "killed"}, "jax-jit": way([1.0] * 3)}
    assert found(good, bad, ways=("jax-jit",))["step_time.mlp.1.jax-jit"]["value"] == 5.0


def test_without_any_baseline_nothing_is_measured_and_the_reason_is_told() -> None:
    bad = {BASELINE: {"error": "killed"}, "jax-jit": way([1.0] * 3)}
    result = found(bad, ways=("jax-jit",))["step_time.mlp.1.jax-jit"]
    assert (result["status"], result["message"]) == ("not_measured", "the baseline failed: killed")


def test_a_loss_that_is_no_number_is_other_work_and_has_no_difference() -> None:
    broken = way([1.0] * 3) | {"losses": [float("nan")] * 20}
    every = found({BASELINE: way([10.0] * 3), "jax-jit": broken}, ways=("jax-jit",))
    result = every["loss_difference.mlp.1.jax-jit"]
    assert (result["status"], result["value"]) == ("wrong_output", None)


def test_a_disturbed_round_is_left_out_on_both_sides() -> None:
    one = {BASELINE: way([10.0, 90.0, 10.0]), "jax-jit": way([5.0, 5.0, 80.0], void=(2,))}
    one[BASELINE]["rounds"][1]["void"] = "the host took 3% of the time away"
    every = found(one, ways=("jax-jit",))
    assert every["step_time.mlp.1.jax-jit"]["status"] == "void_load"
    one["jax-jit"]["rounds"] += [turn(5.0)] * 3
    one[BASELINE]["rounds"] += [turn(10.0)] * 3
    result = found(one, ways=("jax-jit",))["step_time.mlp.1.jax-jit"]
    assert result["ratio"]["value"] == 0.5
    assert result["also"]["void_rounds"] == 2


def test_a_model_that_was_not_compiled_says_so_instead_of_showing_a_bar() -> None:
    one = {BASELINE: way([10.0] * 3), "torch-compile": way([10.0] * 3)}
    one["torch-compile"]["state"] = {"graphs": 0, "breaks": ["LSTM is not traced"]}
    every = found(one, ways=("torch-compile",))
    for metric in ("step_time", "latency_1", "compile_wait"):
        result = every[f"{metric}.mlp.1.torch-compile"]
        assert result["status"] == "not_compiled"
        assert "LSTM is not traced" in result["message"]


def test_a_time_that_drifts_is_flagged_not_steady_and_keeps_its_value() -> None:
    one = {BASELINE: way([10.0] * 6), "jax-jit": way([10.0, 10.0, 10.0, 11.0, 12.0, 12.0])}
    result = found(one, one, ways=("jax-jit",))["step_time.mlp.1.jax-jit"]
    assert result["status"] == "not_steady"
    said = "in every launch the last third is +20% or further from the first third"
    assert (result["message"], result["value"]) == (said, 10.5)


def test_a_drift_in_one_launch_alone_is_chance() -> None:
    drifts = {BASELINE: way([10.0] * 6), "jax-jit": way([10.0, 10.0, 10.0, 11.0, 12.0, 12.0])}
    steady = {BASELINE: way([10.0] * 6), "jax-jit": way([10.5] * 6)}
    result = found(drifts, steady, ways=("jax-jit",))["step_time.mlp.1.jax-jit"]
    assert result["status"] == "ok"


def test_launches_that_disagree_are_flagged_with_the_median_of_each() -> None:
    launches = [{BASELINE: way([ms - 0.2, ms, ms + 0.2])} for ms in (19.0, 19.3, 13.1)]
    result = found(*launches, ways=(BASELINE,))[f"step_time.mlp.1.{BASELINE}"]
    assert (result["status"], result["value"]) == ("not_steady", 19.0)
    assert result["message"] == "the launches disagree, with medians of 19, 19.3, 13.1 ms"


def test_rounds_of_two_kinds_are_flagged_with_how_many_of_each() -> None:
    rounds = ([2.5, 3.7, 2.5, 2.4, 3.8], [3.7, 2.5, 3.8, 2.5, 2.4])
    result = found(*({BASELINE: way(list(ms))} for ms in rounds), ways=(BASELINE,))
    step = result[f"step_time.mlp.1.{BASELINE}"]
    told = "the rounds are of two kinds, 6 of about 2.5 ms and 4 of about 3.75 ms"
    assert (step["status"], step["message"]) == ("not_steady", told)


def test_the_wait_is_what_the_steps_before_the_first_steady_one_took() -> None:
    assert wait([4000 * MS, 300 * MS, *[10 * MS] * 18]) == pytest.approx(4.3)
    assert wait([10 * MS] * 20) == 0.0


def test_every_launch_is_cold_and_a_start_with_kept_code_is_told_beside_it() -> None:
    launches = [
        {BASELINE: way([9.0]), "torch-compile": way([9.0], first=seconds)}
        for seconds in (20.0, 22.0, 27.0)
    ]
    result = found(*launches, ways=("torch-compile",), warm=way([], first=2.5))
    wait_for = result["compile_wait.mlp.1.torch-compile"]
    assert (wait_for["value"], wait_for["interval"]) == (22.0, (20.0, 27.0))
    assert wait_for["also"] == {"launches": 3, "warm_s": 2.5}


@pytest.mark.parametrize("warm", [{"error": "killed"}, {"void": "others took 40%"}, None])
def test_a_start_with_kept_code_that_does_not_count_is_left_out(
    warm: dict[str, Any] | None,
) -> None:
    one = {BASELINE: way([9.0]), "torch-compile": way([9.0], first=20.0)}
    kept = warm and way([], first=2.5) | warm
    result = found(one, ways=("torch-compile",), warm=kept)["compile_wait.mlp.1.torch-compile"]
    assert result["also"] == {"launches": 1}


def test_a_wait_of_a_single_launch_has_no_interval() -> None:
    one = {BASELINE: way([9.0], first=2.0)}
    result = found(one, ways=(BASELINE,))[f"compile_wait.mlp.1.{BASELINE}"]
    assert (result["value"], result["interval"]) == (2.0, None)


def test_a_wait_on_a_busy_machine_does_not_count() -> None:
    quiet, busy = way([9.0], first=2.0), way([9.0], first=30.0) | {"void": "others took 40%"}
    waits = found(*({BASELINE: one} for one in (quiet, busy, quiet)), ways=(BASELINE,))
    assert waits[f"compile_wait.mlp.1.{BASELINE}"]["value"] == 2.0
    alone = found({BASELINE: busy}, ways=(BASELINE,))[f"compile_wait.mlp.1.{BASELINE}"]
    assert (alone["status"], alone["message"]) == ("void_load", "others took 40%")


def test_other_work_has_no_wait_either() -> None:
    wrong = way([1.0] * 3) | {"losses": [3.0] * 20}
    every = found({BASELINE: way([10.0] * 3), "jax-jit": wrong}, ways=("jax-jit",))
    assert every["compile_wait.mlp.1.jax-jit"]["status"] == "wrong_output"


def test_losses_that_repeat_bit_by_bit_are_counted() -> None:
    one, other = way([9.0]), way([9.0])
    other["losses"] = [*one["losses"][:15], *(value + 1e-9 for value in one["losses"][15:])]
    launches = [{BASELINE: one}, {BASELINE: other}]
    assert found(*launches, ways=(BASELINE,))[f"identical_losses.mlp.1.{BASELINE}"]["value"] == 15


def test_the_share_of_the_peak_by_hand() -> None:
    """A step of the perceptron is 308,150,272 operations; in 10 ms that is 30.8 % of 100 G/s."""
    result = found({BASELINE: way([10.0] * 3)}, ways=(BASELINE,))[f"step_time.mlp.1.{BASELINE}"]
    assert result["also"]["share_of_peak_percent"] == pytest.approx(30.8150272)
