"""How the pictures speak: lists, labels inside a sentence, large numbers, dates."""

from collections.abc import Sequence
from datetime import date
from typing import Final

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def listed(items: Sequence[str]) -> str:
    """``["a", "b", "c"]`` is "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def in_sentence(label: str) -> str:
    """A label as it stands inside a sentence: "Ease of use" gets a small letter, "GPU use" not."""
    if label[1:2].isupper():
        return label
    return label[:1].lower() + label[1:]


def amount(value: float) -> str:
    """A quantity in few signs: "87.3 million", "555,361", "12", "0.4"."""
    if abs(value) >= 1_000_000:
        return f"{_trimmed(value / 1_000_000)}\u00a0million"
    return f"{value:,.0f}" if abs(value) >= 100 else _trimmed(value)


def _trimmed(value: float) -> str:
    text = f"{value:,.1f}" if abs(value) >= 0.1 or value == 0 else f"{value:.2g}"
    return text.removesuffix(".0")


def full_date(day: date) -> str:
    """ "22 November 2026", with spaces that do not break."""
    return f"{day.day}\u00a0{MONTHS[day.month - 1]}\u00a0{day.year}"


def short_month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]}\u00a0{day.year}"
