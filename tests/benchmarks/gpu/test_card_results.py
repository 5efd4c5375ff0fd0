"""Training on a card: results from made-up launches, and what is not there is said."""

from typing import Any

import pytest

from benchmarks.gpu.plan import AGAIN, BASELINE, CELLS, WAYS
from benchmarks.gpu.record import card_results, samples
from comparison.model.measurements import Result
from comparison.reading.load import load

LOSSES = [6.75, 6.74, 6.73, 6.72, 6.71, 6.7]


def worked(ms: float, losses: list[float] = LOSSES) -> dict[str, Any]:
    """A way that takes ``ms`` for every step of three rounds."""
    rounds = [{"wall_ns": [int(ms * 1e6)] * 4, "void": None} for _ in range(3)]
    warm_up = [int(ms * 2e6)] * 20
    state = {"peak_mib": 512.0, "graphs": 1}
    return {"losses": losses, "warm_up_ns": warm_up, "rounds": rounds, **state}


def everything() -> list[dict[str, Any]]:
    """Three launches in which every way takes 10 ms in every cell."""
    ways = [way.name for way in WAYS]
    return [{cell.task: {way: worked(10.0) for way in ways} for cell in CELLS} for _ in range(3)]


def found(launches: list[dict[str, Any]], name: str) -> Result:
    every = {item["id"]: item for item in card_results(launches)}
    return Result.model_validate(every[name])


def test_half_the_time_in_every_round_is_a_ratio_of_a_half() -> None:
    launches = everything()
    for one in launches:
        one["gpt-card-tf32"]["jax-jit"] = worked(5.0)
    result = found(launches, "step_time.gpt-card-tf32.jax-jit")
    assert result.value == 5.0
    assert result.ratio is not None
    assert (result.ratio.low, result.ratio.value, result.ratio.high) == (0.5, 0.5, 0.5)


def test_what_a_step_multiplies_is_told_as_operations_a_second() -> None:
    """Eight texts of 512 tokens through 12 blocks of 12 x 1024² weights, attention over 512
    tokens and a head of 8,192 words; each weight takes six operations a token to train."""
    weights = 12 * (12 * 1024 * 1024 + 2 * 512 * 1024) + 1024 * 8192
    in_a_second = 6 * 8 * 512 * weights * 100
    result = found(everything(), "step_time.gpt-card-float32.torch-eager")
    assert result.also["teraflops"] == pytest.approx(in_a_second / 1e12)
    assert result.also["samples_per_s"] == pytest.approx(800)


def test_memory_is_told_of_the_first_cell_alone() -> None:
    first = found(everything(), "step_time.gpt-card-float32.jax-jit")
    later = found(everything(), "step_time.gpt-card-tf32.jax-jit")
    assert first.also["peak_mib"] == 512
    assert "peak_mib" not in later.also


def test_tensorflow_stands_as_not_measured_and_never_as_a_blank() -> None:
    result = found(everything(), "step_time.cnn-card-float32.tf-function")
    assert (result.status, result.value) == ("not_measured", None)


def test_a_card_that_a_framework_does_not_see_is_a_named_failure() -> None:
    launches = everything()
    launches[1]["cnn-float32"]["keras-jax"] = {"error": "no graphics card is seen"}
    result = found(launches, "step_time.cnn-float32.keras-jax")
    assert (result.status, result.message) == ("error", "no graphics card is seen")


def test_a_round_in_which_the_machine_was_busy_is_left_out_and_the_others_count() -> None:
    launches = everything()
    task = launches[0]["gpt-float32"]
    task["jax-jit"]["rounds"][0] = {"wall_ns": [int(90e6)] * 4, "void": "others took 40 %"}
    result = found(launches, "step_time.gpt-float32.jax-jit")
    assert (result.status, result.value, result.also["void_rounds"]) == ("ok", 10.0, 1)


def test_launches_that_disagree_keep_their_figure_and_say_so() -> None:
    launches = everything()
    launches[2]["cnn-card-float32"]["jax-jit"] = worked(14.0)
    result = found(launches, "step_time.cnn-card-float32.jax-jit")
    assert (result.status, result.value) == ("not_steady", 10.0)
    assert result.message == "the launches disagree, with medians of 10, 10, 14 ms"


def test_the_twin_is_judged_as_every_other_way() -> None:
    launches = everything()
    launches[0]["cnn-card-float32"][AGAIN] = worked(14.0)
    assert found(launches, f"step_time.cnn-card-float32.{AGAIN}").status == "not_steady"


def test_rounds_of_a_quick_and_a_slow_kind_are_told_apart() -> None:
    launches = everything()
    for one in launches:
        one["gpt-float32"]["jax-jit"]["rounds"][1]["wall_ns"] = [int(30e6)] * 4
    result = found(launches, "step_time.gpt-float32.jax-jit")
    assert result.status == "not_steady"
    assert "two kinds, 6 of about 10 ms and 3 of about 30 ms" in str(result.message)


def test_a_busy_machine_gives_no_figure() -> None:
    launches = everything()
    for one in launches:
        for turn in one["gpt-float32"]["jax-jit"]["rounds"]:
            turn["void"] = "others took 40 %"
    result = found(launches, "step_time.gpt-float32.jax-jit")
    assert (result.status, result.message) == ("void_load", "9 of 9 rounds: others took 40 %")


def test_without_its_baseline_nothing_is_measured_and_the_reason_is_told() -> None:
    launches = everything()
    launches[2]["gpt-card-tf32"][BASELINE] = {"error": "out of memory"}
    result = found(launches, "step_time.gpt-card-tf32.jax-jit")
    assert (result.status, result.message) == ("not_measured", "the baseline failed: out of memory")


@pytest.mark.parametrize(
    ("precision", "apart", "status"),
    [
        ("float32", 1e-4, "wrong_output"),
        ("tf32", 1e-4, "ok"),
        ("tf32", 1e-3, "wrong_output"),
        ("bfloat16", 1e-3, "ok"),
        ("bfloat16", 1e-2, "wrong_output"),
    ],
)
def test_each_precision_has_its_own_limit(precision: str, apart: float, status: str) -> None:
    launches = everything()
    other = [loss * (1 + apart) for loss in LOSSES]
    launches[0][f"gpt-card-{precision}"]["jax-jit"] = worked(10.0, other)
    result = found(launches, f"step_time.gpt-card-{precision}.jax-jit")
    assert result.status == status
    assert (result.value is None) == (status == "wrong_output")


def test_a_way_that_compiled_nothing_does_not_stand_as_compiled() -> None:
    launches = everything()
    launches[0]["cnn-float32"]["torch-compile"]["graphs"] = 0
    assert found(launches, "step_time.cnn-float32.torch-compile").status == "not_compiled"


def test_a_launch_that_was_cut_off_leaves_the_cells_that_it_finished() -> None:
    launches = everything()
    launches[2] = {CELLS[0].task: launches[2][CELLS[0].task]}
    tasks = {item["task"] for item in card_results(launches)}
    assert tasks == {cell.task for cell in CELLS}


def test_samples_hold_every_step_in_whole_microseconds_and_every_loss() -> None:
    kept = samples(everything())["2.cnn-card-bfloat16"]["torch-eager"]
    assert kept["losses"] == LOSSES
    assert kept["rounds"][0] == {"train_us": [10000] * 4, "void": None}
    assert kept["warm_up_us"] == [20000] * 20


def test_every_result_is_explained_in_the_data() -> None:
    part = load().benchmarks["gpu"]
    assert {cell.task for cell in CELLS} == set(part.tasks)
    for item in card_results(everything()):
        assert item["metric"] in part.metrics
        assert item["configuration"] in part.configurations
    assert part.baseline == BASELINE
