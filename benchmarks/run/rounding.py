"""As many digits as a measurement can have: no timing is known to a billionth of itself."""

from typing import Any

DIGITS = 6
"""Significant digits of every number that is written."""


def rounded(value: Any) -> Any:
    """Numbers to six significant digits, wherever they stand in a record; whole numbers stay.

    What lay within an interval still does, since rounding keeps the order of numbers.
    """
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(item) for item in value]
    return value
