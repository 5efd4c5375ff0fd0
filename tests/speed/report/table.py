"""What was measured, round by round, and what became of the goals. Progress: standard error."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Generic, TypeVar

from tests.speed.report.goals import FIRST_PAINT, GOALS, VERDICT, Goal
from tests.speed.report.markdown import table

_Subject = TypeVar("_Subject")
SAME_FRAME = 0.005
"""Seconds: Chromium rounds paints to 4 ms, and a frame lasts 16.7."""


@dataclass(frozen=True)
class Turns(Generic[_Subject]):
    """Rounds in which all subjects have their turn, in the other order every other round."""

    subjects: Mapping[str, _Subject]
    rounds: int

    def __iter__(self) -> Iterator[tuple[str, _Subject]]:
        pairs = list(self.subjects.items())
        for number in range(self.rounds):
            yield from pairs if number % 2 == 0 else reversed(pairs)


@dataclass
class Table:
    """Values by row and subject, in the order in which the rows were first measured.

    Of two ``subjects`` the first is held against the second, round by round; one stands alone.
    """

    title: str
    subjects: tuple[str, ...]
    values: dict[str, dict[str, list[float]]] = field(default_factory=dict)

    def measure(
        self, turns: Turns[_Subject], measure: Callable[[_Subject], Mapping[str, float]]
    ) -> None:
        """Add the rows that ``measure`` finds for each subject, in every round."""
        for name, subject in turns:
            sys.stderr.write(f"{self.title}: {name}\n")
            for row, value in measure(subject).items():
                self.values.setdefault(row, {}).setdefault(name, []).append(value)

    def judged(self, row: str) -> list[float]:
        """What the goal is about: each round's ratio, or its value where nothing stands beside."""
        first, *others = (self.values[row][name] for name in self.subjects)
        return [a / b for a, b in zip(first, others[0], strict=True)] if others else first

    def reached(self, row: str) -> bool | None:
        """Whether the median reaches the row's goal; None for a row without one."""
        goal = GOALS.get(row)
        if goal is None:
            return None
        early = row != FIRST_PAINT or all(self.verdict_in_first_paint(self.subjects[0]))
        return goal.reached(median(self.judged(row))) and early

    @property
    def missed(self) -> list[str]:
        """The rows whose goals were not reached."""
        return [row for row in self.values if self.reached(row) is False]

    def verdict_in_first_paint(self, subject: str) -> list[bool]:
        """For each round whether the first frame with anything in it held the verdict."""
        paints, verdicts = self.values[FIRST_PAINT][subject], self.values[VERDICT][subject]
        return [there - first < SAME_FRAME for first, there in zip(paints, verdicts, strict=True)]

    def __str__(self) -> str:
        beside = len(self.subjects) > 1
        spread = ("ratio", "lowest to highest") if beside else ("lowest to highest",)
        header = ("what", *(self.subjects if beside else ("median",)), *spread, "goal", "reached")
        lines = table(header, [self._cells(row) for row in self.values])
        return f"## {self.title}\n\n{lines}{self._about_first_paint()}"

    def _cells(self, row: str) -> tuple[str, ...]:
        judged = self.judged(row)
        ratio = (f"{median(judged):.2f}",) if len(self.subjects) > 1 else ()
        shown = _ratio if ratio else _short
        values = (_short(median(self.values[row][name])) for name in self.subjects)
        spread = f"{shown(min(judged))} to {shown(max(judged))}"
        return row, *values, *ratio, spread, *_goal(GOALS.get(row), self.reached(row))

    def _about_first_paint(self) -> str:
        if FIRST_PAINT not in self.values:
            return ""
        counts = []
        for name in self.subjects:
            found = self.verdict_in_first_paint(name)
            counts.append(f"of {name} in {sum(found)} of {len(found)} rounds")
        return f"\nThe verdict was in the first contentful paint {', '.join(counts)}.\n"


def _goal(goal: Goal | None, reached: bool | None) -> tuple[str, str]:
    return str(goal or ""), {True: "yes", False: "no", None: ""}[reached]


def _ratio(value: float) -> str:
    return f"{value:.2f}"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
