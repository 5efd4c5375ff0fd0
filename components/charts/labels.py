"""How the time lines speak: large numbers in few signs, and days."""

from datetime import date

from comparison.formatting import NO_BREAK, short_date


def few_signs(value: float) -> str:
    """A quantity in few signs: "87.3 million", "555,361", "12", "0.4"."""
    if abs(value) >= 1_000_000:
        return f"{_trimmed(value / 1_000_000)}{NO_BREAK}million"
    return f"{value:,.0f}" if abs(value) >= 100 else _trimmed(value)


def _trimmed(value: float) -> str:
    text = f"{value:,.1f}" if abs(value) >= 0.1 or value == 0 else f"{value:.2g}"
    return text.removesuffix(".0")


def short_month(day: date) -> str:
    """ "Nov 2026"."""
    return short_date(f"{day:%Y-%m}")
