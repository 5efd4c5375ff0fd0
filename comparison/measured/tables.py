"""Results as a table: a column for each piece of work, a row for each way of doing it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from comparison.catalogue import Catalogue
from comparison.measured.runs import NamedRun
from comparison.model.measurements import Result, Status


@dataclass(frozen=True, slots=True)
class ValueTable:
    """``cells`` hold a list for each column; None where nothing was measured or tried."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Result | None, ...], ...]


def value_table(
    catalogue: Catalogue,
    run: NamedRun,
    *,
    metric: str,
    threads: int | None,
    frameworks: Sequence[str],
) -> ValueTable:
    """All results of one metric; rows are the configurations of the frameworks shown.

    A configuration that belongs to no framework, such as a runtime's own, is always in it. With
    ``threads`` None any number of threads will do.
    """
    part = catalogue.benchmarks[run.record.part]
    found = {
        (result.task, result.configuration): result
        for result in run.record.results
        if result.metric == metric and threads in (None, result.threads)
    }
    ways = [
        name
        for name, about in part.configurations.items()
        if name != part.twin
        and (about.framework is None or about.framework in frameworks)
        and any(way == name for _, way in found)
    ]
    tasks = [name for name in part.tasks if any(task == name for task, _ in found)]
    return ValueTable(
        tuple(part.configurations[name].label for name in ways),
        tuple(part.tasks[name].label for name in tasks),
        tuple(tuple(found.get((task, way)) for way in ways) for task in tasks),
    )


def is_list(run: NamedRun, metric: str) -> bool:
    """Whether a piece of work has several results of a metric in one way: a list, not a table."""
    pairs = Counter(
        (result.task, result.configuration, result.threads)
        for result in run.record.results
        if result.metric == metric
    )
    return max(pairs.values(), default=0) > 1


def outcomes(table: ValueTable) -> tuple[tuple[Status, ...], tuple[tuple[int, ...], ...]]:
    """The states that occur, and for each row of the table how often each of them does."""
    every = [result for column in table.cells for result in column if result is not None]
    states = tuple(state for state in get_args(Status) if any(r.status == state for r in every))
    rows = zip(*table.cells, strict=True)
    return states, tuple(
        tuple(sum(r is not None and r.status == state for r in row) for state in states)
        for row in rows
    )


def told(
    catalogue: Catalogue,
    run: NamedRun,
    metric: str,
    frameworks: Sequence[str],
    *,
    task: str | None = None,
) -> list[tuple[str, str, Result]]:
    """Task, way and result of everything with a message, in the order of the run.

    With ``task`` None that of every task.
    """
    part = catalogue.benchmarks[run.record.part]
    return [
        (part.tasks[result.task].label, part.configurations[result.configuration].label, result)
        for result in run.record.results
        if result.metric == metric
        and task in (None, result.task)
        and result.message
        and part.configurations[result.configuration].framework in (None, *frameworks)
    ]
