"""The gate: what does other work than the baseline gets no figure.

The first five losses must agree within 2e-6 of their size, the answers before training within
1e-5 of the largest, and the weights after five steps within 1e-6. Gradients are not compared one
by one: in single precision the change of a weight over one step is not known to 1e-5, and a wrong
gradient shows in the second loss.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

STEPS = 5
LOSSES, OUTPUTS, WEIGHTS = 2e-6, 1e-5, 1e-6


def relative_difference(one: Sequence[float], other: Sequence[float]) -> float:
    """The largest difference of two series of losses, each as a share of the other's size.

    Infinite where they differ in length or hold something that is no number.
    """
    mine, theirs = np.asarray(one, float), np.asarray(other, float)
    if mine.shape != theirs.shape or not np.isfinite([mine, theirs]).all():
        return float("inf")
    return float(np.max(np.abs(mine - theirs) / np.abs(theirs)))


def output_difference(one: Sequence[float], other: Sequence[float]) -> float:
    """The largest difference of two answers, as a share of the largest number in the other."""
    mine, theirs = np.asarray(one, float), np.asarray(other, float)
    if mine.shape != theirs.shape or not np.isfinite([mine, theirs]).all():
        return float("inf")
    return float(np.max(np.abs(mine - theirs)) / np.max(np.abs(theirs)))


def weight_difference(one: Sequence[Sequence[float]], other: Sequence[Sequence[float]]) -> float:
    """The largest absolute difference between two lists of weights; infinite if they do not fit."""
    if [len(weight) for weight in one] != [len(weight) for weight in other]:
        return float("inf")
    pairs = zip(one, other, strict=True)
    return max(float(np.max(np.abs(np.subtract(mine, theirs)))) for mine, theirs in pairs)


def refusal(found: Mapping[str, Any], baseline: Mapping[str, Any]) -> str | None:
    """Why this is not the baseline's work, in words; None where it is.

    Both hold ``losses`` (at least five), ``outputs`` before training and ``weights`` after five
    steps, as the worker gives them.
    """
    loss = relative_difference(found["losses"][:STEPS], baseline["losses"][:STEPS])
    output = output_difference(found["outputs"], baseline["outputs"])
    weight = weight_difference(found["weights"], baseline["weights"])
    told = [
        f"{name} differ by {value:.1e}, more than {limit:.0e}"
        for name, value, limit in (
            ("the first five losses", loss, LOSSES),
            ("the answers before training", output, OUTPUTS),
            ("the weights after five steps", weight, WEIGHTS),
        )
        if not value <= limit
    ]
    return "; ".join(told) or None
