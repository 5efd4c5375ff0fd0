"""What was measured, round by round, and the table that says it. Progress: standard error."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Generic, TypeVar

from tests.speed.servers import BARE, FRAMEFIT

_Subject = TypeVar("_Subject")


@dataclass(frozen=True)
class Turns(Generic[_Subject]):
    """Rounds in which both subjects have their turn, each first in every other round."""

    subjects: Mapping[str, _Subject]
    rounds: int

    def __iter__(self) -> Iterator[tuple[str, _Subject]]:
        pairs = list(self.subjects.items())
        for number in range(self.rounds):
            yield from pairs if number % 2 == 0 else reversed(pairs)


@dataclass
class Table:
    """Values by row and subject, in the order in which the rows were first measured."""

    values: dict[str, dict[str, list[float]]] = field(default_factory=dict)

    def measure(
        self, turns: Turns[_Subject], measure: Callable[[_Subject], Mapping[str, float]]
    ) -> None:
        """Add the rows that ``measure`` finds for each subject, in every round."""
        for name, subject in turns:
            sys.stderr.write(f"measuring {name}\n")
            for row, value in measure(subject).items():
                self.values.setdefault(row, {}).setdefault(name, []).append(value)

    def __str__(self) -> str:
        lines = [("what", FRAMEFIT.name, BARE.name, "ratio", "lowest - highest")]
        lines += [self._line(row) for row in self.values]
        widths = [max(len(line[place]) for line in lines) for place in range(5)]
        return "".join(f"{_padded(line, widths)}\n" for line in lines)

    def _line(self, row: str) -> tuple[str, str, str, str, str]:
        first, second = self.values[row][FRAMEFIT.name], self.values[row][BARE.name]
        ratios = [one / other for one, other in zip(first, second, strict=True)]
        return (
            row,
            _short(median(first)),
            _short(median(second)),
            f"{median(ratios):.2f}",
            f"{min(ratios):.2f} - {max(ratios):.2f}",
        )


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _padded(line: Sequence[str], widths: Sequence[int]) -> str:
    what, *numbers = (
        text.ljust(width) if place == 0 else text.rjust(width)
        for place, (text, width) in enumerate(zip(line, widths, strict=True))
    )
    return " | ".join((what, *numbers))
