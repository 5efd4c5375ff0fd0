"""The successor map and the project, run for real in their environments. Takes some minutes."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.moves import programs
from benchmarks.moves.__main__ import results_of, run_rows, successor_rows
from benchmarks.moves.project_results import project_results
from benchmarks.moves.rows import FOLDER, UNADAPTED

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def results() -> list[dict[str, Any]]:
    known = successor_rows()
    done: dict[str, Any] = {}
    run_rows([name for name, row in known.items() if row.tolerance], done, done.__setitem__)
    return results_of(known, done)


def test_every_row_gives_the_same_numbers_on_every_side(results: list[dict[str, Any]]) -> None:
    rows = [one for one in results if one["metric"] == "row_difference"]
    ran = [one for one in rows if one.get("status") != "not_measured"]
    assert len(ran) == 3 * len(list(FOLDER.glob("*/inputs.py")))
    assert [one["id"] for one in ran if "message" in one] == []


def test_a_difference_that_is_overlooked_is_caught_in_every_row(
    results: list[dict[str, Any]],
) -> None:
    """Each of these snippets is a planted wrong one, of the kind that movers write."""
    overlooked = [one for one in results if one["metric"] == "unadapted_difference"]
    assert len(overlooked) == len(list(FOLDER.glob(f"*/*{UNADAPTED}.py")))
    allowed = {one["task"]: one["also"] for one in results if "also" in one}
    for one in overlooked:
        assert one["value"] / 100 > allowed[one["task"]]["tolerance_millionths"] / 1e6, one["id"]


def test_the_project_stays_the_same_program_in_every_direction(tmp_path: Path) -> None:
    reports = {run.name: programs.report(run, tmp_path) for run in programs.plan()}
    assert [one["id"] for one in project_results(reports) if "message" in one] == []
