"""Results of this part, as the records of a run hold them."""

import re
from typing import Any

MILLIONTHS = 1e6
LONGEST = 1500
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class Failure(Exception):
    """Something that was tried and broke; its message is what it said, as it said it."""


def measured(
    metric: str, task: str, configuration: str, value: float, **also: Any
) -> dict[str, Any]:
    """A figure, with further figures of the same result."""
    found = _result(metric, task, configuration) | {"value": float(value)}
    return found | {"also": also} if also else found


def judged(
    metric: str, task: str, configuration: str, difference: float, tolerance: float
) -> dict[str, Any]:
    """A relative difference, in millionths, which is wrong where it is above the tolerance."""
    value, most = difference * MILLIONTHS, tolerance * MILLIONTHS
    found = measured(metric, task, configuration, value, tolerance_millionths=most)
    if difference <= tolerance:
        return found
    message = f"differs by {difference:.1e} of the largest number, more than {tolerance:.0e}"
    return found | {"status": "wrong_output", "message": message}


def failed(
    metric: str, task: str, configuration: str, message: str, *, status: str = "error"
) -> dict[str, Any]:
    """A result without a figure, with what was said."""
    found = _result(metric, task, configuration)
    return found | {"status": status, "message": verbatim(message)}


def verbatim(text: str) -> str:
    """What a program said, without colours and control signs; of a long text its end."""
    plain = _CONTROL.sub(" ", _COLOUR.sub("", text)).strip()
    return plain[-LONGEST:] or "it ended without a word"


def _result(metric: str, task: str, configuration: str) -> dict[str, Any]:
    name = f"{metric}.{task}.{configuration}"
    return {"id": name, "metric": metric, "task": task, "configuration": configuration}
