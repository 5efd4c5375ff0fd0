"""What moving code costs: the lines of one small project, and the map of what takes whose place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from comparison.catalogue import Catalogue
from comparison.measured.runs import newest
from comparison.model.measurements import Result

PART: Final = "moves"
PROJECT = "project"
LINES = ("rewritten", "new", "removed")


@dataclass(frozen=True, slots=True)
class Move:
    """One direction: lines ``kept`` and the others by what became of them, and how far the first
    five losses lie apart after the move, in the metric's own unit; None where it was not run."""

    source: str
    target: str
    kept: int
    changed: dict[str, int]
    losses: Result | None


@dataclass(frozen=True, slots=True)
class MapRow:
    """One row of the map: what does it in each framework, and what a mover must know.

    ``results`` are those of the newest run on the frameworks asked for; none where nothing ran.
    """

    task: str
    topic: str
    label: str
    names: dict[str, str]
    difference: str
    unmeasured: str | None
    results: tuple[Result, ...]

    @property
    def agrees(self) -> bool | None:
        """Whether every side gave the same numbers; None where nothing ran."""
        return all(result.status == "ok" for result in self.results) if self.results else None


def moves(catalogue: Catalogue, left: str, right: str) -> Iterator[Move]:
    """The moves between two frameworks, one direction and then the other."""
    runs = newest(catalogue, PART)
    results = _of(runs[0].record.results, PROJECT) if runs else ()
    found = {(result.metric, result.configuration): result for result in results}
    for source, target in ((left, right), (right, left)):
        way = f"{source}-to-{target}"
        lines = found.get(("lines_kept", way))
        if lines is not None and lines.value is not None:
            changed = {name: int(float(lines.also.get(name, 0))) for name in LINES}
            losses = found.get(("loss_difference_first_5", way))
            yield Move(source, target, int(lines.value), changed, losses)


def map_rows(catalogue: Catalogue, frameworks: Sequence[str]) -> Iterator[MapRow]:
    """The rows that name something in at least two of these frameworks, in the map's order."""
    part = catalogue.benchmarks.get(PART)
    runs = newest(catalogue, PART)
    ways = {f"{one}-to-{other}" for one in frameworks for other in frameworks}
    for name, task in part.tasks.items() if part else ():
        row = task.successors
        names = {key: row.names[key] for key in frameworks if key in row.names} if row else {}
        if row and len(names) > 1:
            results = _of(runs[0].record.results, name) if runs else ()
            mine = tuple(
                result
                for result in results
                if result.metric == "row_difference"
                and result.configuration in ways
                and result.status != "not_measured"
            )
            yield MapRow(name, row.topic, task.label, names, task.about, row.unmeasured, mine)


def _of(results: Sequence[Result], task: str) -> tuple[Result, ...]:
    return tuple(result for result in results if result.task == task)
