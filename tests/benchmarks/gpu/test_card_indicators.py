"""The share of a card's peak, from made-up results."""

from typing import Any

import pytest

from benchmarks.gpu.indicators import LARGE, PEAKS, indicators
from comparison.model.measurements import MeasuredIndicator

CARD = "NVIDIA H100 80GB HBM3"


def results(teraflops: dict[str, float], *, slower: float = 2.0) -> dict[str, Any]:
    """PyTorch at these speeds in both workloads, compiled ``slower`` times as slow; JAX at half."""
    found: dict[str, Any] = {}
    for cell in LARGE:
        for way, factor in (("torch-eager", 1.0), ("torch-compile", slower), ("jax-jit", 2.0)):
            speed, name = teraflops[cell.precision] / factor, f"step_time.{cell.task}.{way}"
            also = {"teraflops": speed}
            found[name] = {"id": name, "task": cell.task, "configuration": way, "also": also} | {
                "value": 10.0 * factor,
                "interval": [10.0 * factor, 10.0 * factor],
            }
    return found


def of(framework: str, found: dict[str, Any], card: str = CARD) -> MeasuredIndicator:
    every = {item["framework"]: item for item in indicators(found, card)}
    return MeasuredIndicator.model_validate(every[framework])


def test_half_of_the_peak_in_every_precision_is_fifty_percent() -> None:
    half = {precision: peak / 2 for precision, peak in PEAKS[CARD].items()}
    assert of("pytorch", results(half)).value == pytest.approx(50)
    assert of("jax", results(half)).value == pytest.approx(25)


def test_precisions_count_alike_by_the_geometric_mean() -> None:
    """A tenth, a hundredth and a thousandth of the peak are a hundredth on the whole."""
    shares = {"float32": 0.1, "tf32": 0.01, "bfloat16": 0.001}
    found = results({name: shares[name] * peak for name, peak in PEAKS[CARD].items()})
    assert of("pytorch", found).value == pytest.approx(1)


def test_the_slower_documented_mode_is_the_bound() -> None:
    half = {precision: peak / 2 for precision, peak in PEAKS[CARD].items()}
    found = of("pytorch", results(half))
    assert found.interval == pytest.approx((25, 50))
    assert "gpt-card-tf32: torch-eager" in str(found.note)


@pytest.mark.parametrize("framework", ["tensorflow", "keras"])
def test_what_was_not_on_the_card_is_unknown_and_says_why(framework: str) -> None:
    found = of(framework, results(dict(PEAKS[CARD])))
    assert found.value is None
    assert "not measured on a card" in str(found.note).lower()


def test_a_card_whose_peak_is_not_on_record_gives_no_share() -> None:
    found = of("pytorch", results(dict(PEAKS[CARD])), card="A new card")
    assert (found.value, found.note) == (None, "The peak of A new card is not on record.")
