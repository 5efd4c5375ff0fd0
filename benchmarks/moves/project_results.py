"""What the runs of the small project say: did it stay the same program when it moved?"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from benchmarks.moves.agreement import largest_difference
from benchmarks.moves.changed_lines import Change, changes
from benchmarks.moves.programs import ENVIRONMENTS, MOVES, move
from benchmarks.moves.records import failed, judged, measured

TASK = "project"
FIRST = 5
STEPS_OF_AN_EPOCH = 8
LOSSES, OUTPUT, KEPT = 1e-5, 1e-5, 1e-6
"""How far two programs may lie apart, and how far a program from itself after a file."""

Report = Mapping[str, Any]
Reports = Mapping[str, Report]
Check = Callable[[], dict[str, Any]]


def project_results(reports: Reports) -> list[dict[str, Any]]:
    """Every check of every run. ``reports`` is by run; a run that broke has only an ``error``."""
    found = [_of_one(name, reports) for name in ENVIRONMENTS]
    found += [_of_a_move(source, target, reports) for source, target in MOVES]
    return [result for some in found for result in some]


def _of_one(name: str, reports: Reports) -> Iterator[dict[str, Any]]:
    """A framework against itself: after an interruption, and after a file of its model."""
    alone, again = reports[name], reports[f"{name}-interrupted"]
    yield _checked(
        ("resume_difference", name),
        (alone, again),
        lambda: _relative(alone["losses"][STEPS_OF_AN_EPOCH:], again["losses"]),
        KEPT,
    )
    yield _checked(
        ("export_difference", name),
        (alone,),
        lambda: _of_largest(alone["output"], alone["exported"]),
        KEPT,
    )


def _of_a_move(source: str, target: str, reports: Reports) -> Iterator[dict[str, Any]]:
    """A framework against the one that its program was moved from, with the same weights."""
    name = move(source, target)
    before, after, trained = reports[source], reports[name], reports[f"{name}-trained"]
    yield _checked(
        ("loss_difference_first_5", name),
        (before, after),
        lambda: _relative(before["losses"][:FIRST], after["losses"][:FIRST]),
        LOSSES,
    )
    yield _checked(
        ("loss_difference_24", name),
        (before, after),
        lambda: _relative(before["losses"], after["losses"]),
        None,
    )
    yield _checked(
        ("accuracy_difference", name), (before, after), lambda: _accuracy(before, after), KEPT
    )
    yield _checked(
        ("output_difference", name),
        (before, trained),
        lambda: _of_largest(before["output"], trained["output"]),
        OUTPUT,
    )


def _checked(
    name: tuple[str, str],
    reports: tuple[Report, ...],
    difference: Callable[[], float],
    tolerance: float | None,
) -> dict[str, Any]:
    metric, configuration = name
    for report in reports:
        if "error" in report:
            return failed(metric, TASK, configuration, report["error"])
    try:
        found = difference()
    except ValueError as error:
        return failed(metric, TASK, configuration, str(error), status="wrong_output")
    if tolerance is None:
        return measured(metric, TASK, configuration, found * 1e6)
    return judged(metric, TASK, configuration, found, tolerance)


def _relative(expected: list[float], found: list[float]) -> float:
    """The largest difference of two losses of one step, as a share of the loss."""
    if len(expected) != len(found):
        raise ValueError(f"gave {len(found)} losses instead of {len(expected)}")
    ratios = np.divide(found, expected)
    return largest_difference({"ratio": np.ones_like(ratios)}, {"ratio": ratios})


def _of_largest(expected: list[list[float]], found: list[list[float]]) -> float:
    return largest_difference({"output": np.array(expected)}, {"output": np.array(found)})


def _accuracy(before: Report, after: Report) -> float:
    """The largest difference of two accuracies of one epoch, in training or in the test."""
    names = ("train_accuracy", "test_accuracy")
    pairs = [np.subtract(before[name], after[name]) for name in names]
    return float(np.abs(pairs).max())


def line_results(programs: Mapping[str, str]) -> list[dict[str, Any]]:
    """How many lines of each step, and of the whole, each move kept. By framework, the texts."""
    found = []
    for source, target in MOVES:
        steps = changes(programs[source], programs[target])
        parts = {step_task(step): change for step, change in steps.items()}
        whole = {TASK: sum(steps.values(), Change())}
        found += [
            measured(
                "lines_kept",
                task,
                move(source, target),
                change.kept,
                rewritten=float(change.rewritten),
                new=float(change.new),
                removed=float(change.removed),
            )
            for task, change in {**whole, **parts}.items()
        ]
    return found


def step_task(step: str) -> str:
    """The task of a step: ``read the data`` is ``step.read-the-data``."""
    return f"step.{step.replace(' ', '-')}"
