"""Shares of names and of tutorials, with their intervals."""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054
"""The normal distribution's 97.5 % point: 95 % between both ends."""


@dataclass(frozen=True, slots=True)
class Share:
    """``of`` things, ``good`` of which are good; percentages from 0 to 100, None of nothing."""

    good: int
    of: int

    @property
    def percent(self) -> float | None:
        return round(100 * self.good / self.of, 2) if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval: what share of all such things would give a sample like this.

        It takes the things for drawn at random, one by one.
        """
        if not self.of:
            return None
        share, spread = self.good / self.of, _Z * _Z / self.of
        middle = share + spread / 2
        half = _Z * sqrt(share * (1 - share) / self.of + spread / (4 * self.of))
        low, high = (100 * (middle + side) / (1 + spread) for side in (-half, half))
        percent = 100 * share
        return round(max(0.0, min(low, percent)), 2), round(min(100.0, max(high, percent)), 2)
