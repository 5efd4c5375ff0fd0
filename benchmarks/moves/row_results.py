"""What the rows of the successor map say: does each side give the same numbers?"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from benchmarks.moves.agreement import arrays, largest_difference
from benchmarks.moves.programs import ENVIRONMENTS, move
from benchmarks.moves.records import failed, judged, measured
from benchmarks.moves.rows import UNADAPTED, Answer
from comparison.model.benchmarks import Successors

BASELINE = "tensorflow"


def row_results(
    row: str, successors: Successors, given: Mapping[str, Answer]
) -> list[dict[str, Any]]:
    """The results of one row. ``given`` is by side, such as ``jax`` or ``jax_unadapted``."""
    pairs = list(combinations([name for name in ENVIRONMENTS if name in successors.names], 2))
    if successors.tolerance is None:
        why = str(successors.unmeasured)
        return [_unmeasured(row, move(*pair), why) for pair in pairs if BASELINE in pair]
    agreed = [_agreed(row, pair, given, successors.tolerance) for pair in pairs]
    return [*agreed, *_overlooked(row, given)]


def _unmeasured(row: str, configuration: str, why: str) -> dict[str, Any]:
    return failed("row_difference", row, configuration, why, status="not_measured")


def _agreed(
    row: str, pair: tuple[str, str], given: Mapping[str, Answer], tolerance: float
) -> dict[str, Any]:
    """How far two frameworks lie apart on one row."""
    name = ("row_difference", row, move(*pair))
    for side in pair:
        if "error" in given[side]:
            return failed(*name, f"{side}: {given[side]['error']}")
    try:
        return judged(*name, _apart(given, *pair), tolerance)
    except ValueError as error:
        return failed(*name, f"{pair[1]}: {error}", status="wrong_output")


def _overlooked(row: str, given: Mapping[str, Answer]) -> Iterator[dict[str, Any]]:
    """How far off the versions are that overlook the difference, as percent."""
    for side in sorted(side for side in given if side.endswith(UNADAPTED)):
        target = side.removesuffix(UNADAPTED)
        name = ("unadapted_difference", row, move(BASELINE, target))
        for one in (BASELINE, side):
            if "error" in given[one]:
                yield failed(*name, f"{one}: {given[one]['error']}")
                break
        else:
            try:
                yield measured(*name, 100 * _apart(given, BASELINE, side))
            except ValueError as error:
                yield failed(*name, str(error), status="wrong_output")


def _apart(given: Mapping[str, Answer], one: str, other: str) -> float:
    return largest_difference(arrays(given[one]["outputs"]), arrays(given[other]["outputs"]))
