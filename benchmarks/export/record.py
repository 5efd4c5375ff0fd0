"""The run as a record: one result a cell, tried or not, and the indicators made from them."""

from collections.abc import Mapping
from typing import Any

from benchmarks.export.indicator import indicators
from benchmarks.export.judging import AGREE, LISTENS
from benchmarks.export.limits import PROCESSOR_SECONDS
from benchmarks.export.plan import PART, SIDES, Cell, every_cell, not_offered
from benchmarks.run import record as records

Run = dict[str, Any]
NOT_TRIED = {"status": "not_measured", "message": "not tried in this run"}
SETTINGS = {
    "largest_error": AGREE,
    "least_difference_of_two_inputs": LISTENS,
    "processor_seconds_for_one_export": PROCESSOR_SECONDS,
    "examples_in_one_input": 1,
}
NOTES = (
    "The seconds were taken while other work ran on the machine; they say how long one waits, not "
    "how fast an exporter is, and nothing is scored by them.",
    "The load is that of the last call; a run may have been interrupted and gone on since.",
)


def record(done: Mapping[str, Any], *, started: str) -> Run:
    """The record of a run from its journal, still without its conditions.

    Cells that the journal lacks are said to be not tried.
    """
    found = {cell: done.get(cell.id) or not_offered(cell) or NOT_TRIED for cell in every_cell()}
    return records.record(
        PART,
        started=started,
        used=sorted({side.environment for side in SIDES.values()}),
        settings=SETTINGS,
        results=[_result(cell, found[cell]) for cell in found],
        indicators=indicators(found),
        notes=NOTES,
    )


def _result(cell: Cell, found: Mapping[str, Any]) -> Run:
    return {
        "id": cell.id,
        "metric": "relative_error",
        "task": cell.architecture,
        "configuration": cell.configuration,
        **found,
    }
