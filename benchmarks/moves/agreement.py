"""Whether two frameworks gave the same numbers for the same inputs."""

from collections.abc import Mapping
from typing import Any

import numpy as np

Outputs = Mapping[str, np.ndarray]


def largest_difference(reference: Outputs, other: Outputs) -> float:
    """The largest difference between two answers, as a share of the largest number of its array.

    0 is the same, 0.01 is one hundredth of the largest. Raises ValueError with a sentence where
    the answers cannot be compared: other names, other shapes, or numbers that are not finite.
    """
    if set(reference) != set(other):
        raise ValueError(f"gave {', '.join(other)} instead of {', '.join(reference)}")
    return max(_difference(name, reference[name], other[name]) for name in reference)


def _difference(name: str, reference: np.ndarray, other: np.ndarray) -> float:
    if reference.shape != other.shape:
        raise ValueError(f"{name} has the shape {other.shape} instead of {reference.shape}")
    expected, found = reference.astype(np.float64), other.astype(np.float64)
    if not np.isfinite(found).all():
        raise ValueError(f"{name} holds numbers that are not finite")
    largest = np.abs(expected).max(initial=0.0)
    return float(np.abs(expected - found).max(initial=0.0) / (largest or 1.0))


def arrays(answer: Mapping[str, Any]) -> dict[str, np.ndarray]:
    """The arrays of a worker's answer, as they were before they became JSON."""
    return {
        name: np.array(plain["values"], plain["dtype"]).reshape(plain["shape"])
        for name, plain in answer.items()
    }
