"""What a run on a card gives for the scores: its training speed as a share of the card's peak.

The geometric mean over every cell that fills a card (two workloads, three precisions), each as a
share of what the card's maker states for that precision. As on the processor the faster of two
documented modes counts and the slower is the bound, and Keras counts with its default engine.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.gpu.plan import CELLS, Cell
from benchmarks.method.statistics import geometric_mean

PEAKS: Mapping[str, Mapping[str, float]] = {
    "NVIDIA H100 80GB HBM3": {"float32": 66.9, "tf32": 494.7, "bfloat16": 989.4}
}
"""Millions of millions of operations a second without sparsity, by card and precision (NVIDIA
H100 Tensor Core GPU Architecture, version 1.04, 2023, table 2, the column of the SXM5)."""

MODES: Mapping[str, tuple[str, ...]] = {
    "pytorch": ("torch-eager", "torch-compile"),
    "tensorflow": ("tf-function",),
    "jax": ("jax-jit",),
    "keras": (),
}
"""The documented modes. Keras has none here: its default engine, TensorFlow, was not measured."""
LARGE = tuple(cell for cell in CELLS if cell.workload.endswith("-card"))
SOUND = ("ok", "not_steady")

Found = Mapping[str, Mapping[str, Any]]
"""Results by their id."""


def indicators(found: Found, card: str) -> Iterator[dict[str, Any]]:
    """The share of the card's peak of every framework; null with the reason where there is none."""
    for framework, modes in MODES.items():
        common = {"indicator": "gpu_own", "framework": framework, "unit": "% of the card's peak"}
        choices = [_sound(cell, modes, found) for cell in LARGE]
        if card not in PEAKS:
            yield common | _nothing(f"The peak of {card} is not on record.", modes)
        elif not all(choices):
            yield common | _nothing(_missing(framework), modes)
        else:
            yield common | _mean(choices, PEAKS[card])


def _sound(cell: Cell, modes: Sequence[str], found: Found) -> list[tuple[Cell, Mapping[str, Any]]]:
    """The cell's sound results, the fastest mode first."""
    named = [found.get(f"step_time.{cell.task}.{mode}") for mode in modes]
    sound = [item for item in named if item and item.get("status", "ok") in SOUND]
    return [(cell, item) for item in sorted(sound, key=lambda item: float(item["value"]))]


def _mean(
    choices: Sequence[Sequence[tuple[Cell, Mapping[str, Any]]]], peaks: Mapping[str, float]
) -> dict[str, Any]:
    every = [[_share(cell, item, peaks) for cell, item in modes] for modes in choices]
    value = geometric_mean([modes[0][1] for modes in every])
    low = geometric_mean([min(low for low, _, _ in modes) for modes in every])
    high = geometric_mean([max(high for _, _, high in modes) for modes in every])
    names = [item["id"] for modes in choices for _, item in modes]
    counted = ", ".join(f"{modes[0][0].task}: {modes[0][1]['configuration']}" for modes in choices)
    note = f"The faster mode counts ({counted}); the interval reaches to the others."
    return {"value": value, "interval": [low, high], "results": names, "note": note}


def _share(
    cell: Cell, item: Mapping[str, Any], peaks: Mapping[str, float]
) -> tuple[float, float, float]:
    """Percent of the peak: at the slow end of its interval, its value, at the quick end."""
    value = 100 * item["also"]["teraflops"] / peaks[cell.precision]
    quick, slow = item["interval"]
    return value * item["value"] / slow, value, value * item["value"] / quick


def _missing(framework: str) -> str:
    return {
        "tensorflow": "Not measured on a card.",
        "keras": "Its default engine, TensorFlow, was not measured on a card.",
    }.get(framework, "No sound result of every workload that fills a card.")


def _nothing(told: str, modes: Sequence[str]) -> dict[str, Any]:
    first = (modes or ("tf-function",))[0]
    return {"value": None, "results": [f"step_time.{LARGE[0].task}.{first}"], "note": told}
