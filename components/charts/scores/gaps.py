"""How far the frameworks lie apart on a criterion, and how much of that may be said."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.charts.model import Line, Reading, Row


@dataclass(frozen=True, slots=True)
class Gap:
    """A criterion: who has a score, highest first, and who has none."""

    row: Row
    known: tuple[tuple[Line, Reading], ...]
    unknown: tuple[Line, ...]

    @property
    def comparable(self) -> bool:
        return len(self.known) > 1

    @property
    def amount(self) -> float:
        """Highest minus lowest, as shown."""
        return round(self.known[0][1].shown - self.known[-1][1].shown, 1) if self.comparable else 0

    @property
    def overlap(self) -> bool:
        """Whether the ranges of the highest and the lowest meet: neither is surely ahead then."""
        return self.comparable and self.known[0][1].overlaps(self.known[-1][1])


def gap_of(lines: Sequence[Line], row: Row) -> Gap:
    found = [(line, row.of(line)) for line in lines]
    known = [(line, reading) for line, reading in found if reading is not None]
    return Gap(
        row=row,
        known=tuple(sorted(known, key=lambda pair: -pair[1].shown)),
        unknown=tuple(line for line, reading in found if reading is None),
    )


def widest_first(lines: Sequence[Line], rows: Sequence[Row]) -> list[Gap]:
    """Rows by difference; those that cannot be compared come last. Equals keep their order."""
    gaps = [gap_of(lines, row) for row in rows]
    return sorted(gaps, key=lambda gap: (not gap.comparable, -gap.amount))
