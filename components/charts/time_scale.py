"""The scales of a picture over time: round values upwards, years or months across."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import Final

MOST_DATES: Final = 6
MONTH: Final = timedelta(days=30)
EMPTY: Final = date(2000, 1, 1)
MONTH_STEPS: Final = (1, 2, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class Scale:
    """What the height of a picture means, from its lowest to its highest value."""

    low: float
    high: float
    log: bool

    def axis(self, value: float) -> float:
        """The value as Plotly places it: on a logarithmic axis by its power of ten."""
        return log10(value) if self.log else value

    def place(self, value: float) -> float:
        """How far up a value stands, from 0 to 1."""
        low, high = self.axis(self.low), self.axis(self.high)
        return (self.axis(value) - low) / (high - low)

    def ticks(self) -> list[float]:
        """Round values inside the scale."""
        values = _log_values(self.low, self.high) if self.log else _linear_values(self.high)
        return [value for value in values if self.low <= value <= self.high]


def scale_of(values: Sequence[float], *, log: bool) -> Scale:
    """A scale with a little room above the values. A linear one starts at 0."""
    if not log:
        return Scale(0, 1.05 * max(values, default=0) or 1, log)
    low, high = min(values, default=1), max(values, default=10)
    room = max((high / low) ** 0.06, 1.1)
    return Scale(low / room, high * room, log)


def span_of(days: Sequence[date]) -> tuple[date, date]:
    """From the first to the last day; a single day stands in the middle of two months."""
    first, last = min(days, default=EMPTY), max(days, default=EMPTY)
    return (first, last) if first < last else (first - MONTH, last + MONTH)


def date_ticks(first: date, last: date) -> list[date]:
    """First days of years, or of months for less than two years; six at most."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if months < 24:
        starts = _months(first, last, _month_step(months))
    else:
        step = ceil((last.year - first.year) / MOST_DATES)
        years = range(first.year, last.year + 1)
        starts = [date(year, 1, 1) for year in years if (last.year - year) % step == 0]
    return [day for day in starts if first <= day <= last]


def _linear_values(high: float) -> list[float]:
    step = _round_up(high / 5)
    return [step * n for n in range(6)]


def _log_values(low: float, high: float) -> list[float]:
    """Powers of ten; where the scale spans less than two of them, 2 and 5 in between as well."""
    digits = (1, 2, 5) if high / low < 100 else (1,)
    powers = range(floor(log10(low)), ceil(log10(high)) + 1)
    return [digit * 10.0**power for power in powers for digit in digits]


def _months(first: date, last: date, step: int) -> list[date]:
    counted = range(first.year * 12, last.year * 12 + 12)
    return [date(n // 12, n % 12 + 1, 1) for n in counted if n % 12 % step == 0]


def _month_step(months: int) -> int:
    """Months between labels, so few that "Jan 2026" has room five times on a phone."""
    return next((step for step in MONTH_STEPS if months / step < 4), MONTH_STEPS[-1])


def _round_up(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50 and so on."""
    power: float = 10.0 ** floor(log10(value))
    steps: Sequence[float] = (1, 2, 5, 10)
    return next(step * power for step in steps if step * power >= value * (1 - 1e-9))
