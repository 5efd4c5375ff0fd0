"""Training on a card: results from made-up processes, and what is not there is said."""

from typing import Any

import pytest

from benchmarks.gpu.__main__ import cells, refused
from benchmarks.gpu.plan import BASELINE, LARGE, PRECISIONS, SMALL, WAYS
from benchmarks.gpu.record import card_results
from comparison.model.measurements import Result
from comparison.reading.load import load

ROUNDS = 3
LOSSES = [6.75, 6.74, 6.73, 6.72, 6.71, 6.7]


def process(ms: float, losses: list[float] = LOSSES) -> dict[str, Any]:
    return {"losses": losses, "wall_ns": [int(ms * 1e6)] * 5, "card": "a card"}


def everything() -> dict[str, Any]:
    """Every way takes 10 ms in every cell."""
    return {
        f"{workload}.{precision}.{way.name}.{turn}": process(10.0)
        for workload in (*LARGE, *SMALL)
        for precision in PRECISIONS
        for way in WAYS
        for turn in range(1, ROUNDS + 1)
    }


def found(done: dict[str, Any], name: str) -> Result:
    every = {item["id"]: item for item in card_results(done, ROUNDS)}
    return Result.model_validate(every[name])


def test_half_the_time_in_every_round_is_a_ratio_of_a_half() -> None:
    done = everything()
    for turn in range(1, ROUNDS + 1):
        done[f"gpt.tf32.jax-jit.{turn}"] = process(5.0)
    result = found(done, "step_time.gpt-tf32.jax-jit")
    assert result.value == 5.0
    assert result.ratio is not None
    assert (result.ratio.low, result.ratio.value, result.ratio.high) == (0.5, 0.5, 0.5)


def test_tensorflow_stands_as_not_measured_and_never_as_a_blank() -> None:
    result = found(everything(), "step_time.cnn-card-float32.tf-function")
    assert (result.status, result.value) == ("not_measured", None)


def test_a_card_that_a_framework_does_not_see_is_a_named_failure() -> None:
    done = everything()
    done["cnn.float32.keras-jax.2"] = {"error": "no graphics card is seen by this framework"}
    result = found(done, "step_time.cnn-float32.keras-jax")
    assert (result.status, result.message) == (
        "error",
        "no graphics card is seen by this framework",
    )


def test_a_round_whose_baseline_failed_is_left_out_and_the_others_count() -> None:
    done = everything()
    done["gpt.tf32.torch-eager.1"] = {"error": "out of memory"}
    done["gpt.tf32.jax-jit.1"] = process(90.0)
    result = found(done, "step_time.gpt-tf32.jax-jit")
    assert (result.status, result.value) == ("ok", 10.0)


def test_without_any_baseline_nothing_is_measured_and_the_reason_is_told() -> None:
    done = everything()
    for turn in range(1, ROUNDS + 1):
        done[f"gpt.tf32.torch-eager.{turn}"] = {"error": "out of memory"}
    result = found(done, "step_time.gpt-tf32.jax-jit")
    assert (result.status, result.message) == ("not_measured", "the baseline failed: out of memory")


@pytest.mark.parametrize(
    ("precision", "apart", "same"),
    [("float32", 1e-4, False), ("tf32", 1e-4, True), ("tf32", 1e-3, False)],
)
def test_each_precision_has_its_own_limit(precision: str, apart: float, same: bool) -> None:
    other = process(10.0, [loss * (1 + apart) for loss in LOSSES])
    assert (refused(other, process(10.0), precision) is None) == same


def test_other_work_on_a_card_has_no_figure() -> None:
    done = everything()
    done["gpt.float32.jax-jit.1"] = process(1.0, [7.0, *LOSSES[1:]])
    result = found(done, "step_time.gpt-float32.jax-jit")
    assert (result.status, result.value) == ("wrong_output", None)


def test_every_round_visits_every_cell_once_and_not_always_in_the_same_order() -> None:
    names = [name for name, *_ in cells()]
    assert len(set(names)) == len(names) == 5 * 4 * 2 * len(WAYS)
    first = [name.split(".")[2] for name in names if name.startswith("gpt.tf32.")]
    orders = {tuple(first[start : start + len(WAYS)]) for start in range(0, len(first), len(WAYS))}
    assert len(orders) > 1


def test_every_result_is_explained_in_the_data() -> None:
    part = load().benchmarks["gpu"]
    for item in card_results(everything(), ROUNDS):
        assert item["task"] in part.tasks
        assert item["configuration"] in part.configurations
    assert part.baseline == BASELINE
