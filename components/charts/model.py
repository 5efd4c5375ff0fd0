"""What the pictures are made from: frameworks, criteria, and a score with its range."""

from collections.abc import Mapping
from dataclasses import dataclass

from comparison.looks import Look


@dataclass(frozen=True, slots=True)
class Line:
    """A framework as it is drawn."""

    id: str
    name: str
    look: Look


@dataclass(frozen=True, slots=True)
class Reading:
    """A score from 0 to 10 and the range that the evidence allows."""

    score: float
    low: float
    high: float

    @property
    def shown(self) -> float:
        """The score as it stands on screen. Differences are taken between these, so that a reader
        who subtracts what is printed gets the printed difference."""
        return round(self.score, 1)

    def overlaps(self, other: "Reading") -> bool:
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion with a reading for each framework's id; None is "not enough evidence".

    ``weight`` is printed beside the label where it is given, in percent.
    """

    label: str
    readings: Mapping[str, Reading | None]
    weight: int | None = None

    @property
    def title(self) -> str:
        """The label, with the weight where there is one."""
        return self.label if self.weight is None else f"{self.label}, {self.weight} %"

    def of(self, line: Line) -> Reading | None:
        return self.readings.get(line.id)
