"""When a file counts as exported: it answers as the model does, and the model listens.

Runs inside the frameworks' environments too, so it needs NumPy alone.
"""

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

AGREE = 1e-3
"""Largest difference from the model's own output, as a share of that output's largest value."""
LISTENS = 0.05
"""Least difference of two outputs for two inputs, as a share of the larger one's largest value."""


def apart(first: Array, second: Array) -> float:
    """How far two outputs are apart, as a share of the largest value in either."""
    largest = max(float(np.abs(first).max()), float(np.abs(second).max()), 1e-30)
    return float(np.abs(first - second).max()) / largest


def error(got: Array, wanted: Array) -> float:
    """Largest difference as a share of the largest wanted value; infinite for another shape.

    An output that is no number anywhere is infinitely wrong as well.
    """
    if got.shape != wanted.shape or not np.isfinite(got).all():
        return float("inf")
    largest = max(float(np.abs(wanted).max()), 1e-30)
    return float(np.abs(got.astype(np.float64) - wanted).max()) / largest


def deaf(outputs: list[Array]) -> str | None:
    """Why the model's own two outputs cannot tell a right file from a wrong one; None if they can.

    A network whose outputs barely depend on its input would agree with nearly any file.
    """
    if not all(np.isfinite(output).all() for output in outputs):
        return "the model's own output holds values that are not finite, so nothing can be compared"
    share = apart(*outputs)
    if share < LISTENS:
        return (
            f"the model's outputs barely depend on the input: two inputs differ by {share:.2%} "
            f"of the largest value, less than {LISTENS:.0%}"
        )
    return None


def judged(got: list[Array], wanted: list[Array]) -> dict[str, object]:
    """The status and the value of a cell whose file was written, loaded and run on both inputs."""
    worst = max(map(error, got, wanted))
    if worst <= AGREE:
        return {"status": "ok", "value": worst}
    shapes = [f"{a.shape} for {b.shape}" for a, b in zip(got, wanted, strict=True)]
    detail = f"a shape of {shapes[0]}" if got[0].shape != wanted[0].shape else f"{worst:.2g}"
    found = {"value": worst} if np.isfinite(worst) else {}
    message = f"the file answers differently: largest relative difference {detail}"
    return {"status": "wrong_output", "message": message, **found}
