"""What ``make bench-app`` says of its measurements: medians, spread, goals, and what was missed."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from comparison.reading.load import PROJECT_DATA, load
from tests.speed.app import RESULTS, report, results_folder
from tests.speed.links import LINKS, queries
from tests.speed.measuring import PARTS
from tests.speed.profiles import _PROFILES
from tests.speed.report import goals
from tests.speed.report.goals import GOALS
from tests.speed.report.markdown import table
from tests.speed.report.setting import setting
from tests.speed.report.table import Table, Turns

PAIR = ("Framefit", "bare")


def measured(rows: Mapping[str, Mapping[str, Sequence[float]]]) -> Table:
    """A table of two subjects with these values, round by round."""
    values = {
        row: {name: list(found) for name, found in item.items()} for row, item in rows.items()
    }
    return Table("Pages", PAIR, values)


def paints(framefit: float, verdict: float) -> Table:
    """One round: when Framefit's first paint and its verdict came, in seconds. Bare needs 4 s."""
    return measured(
        {
            goals.FIRST_PAINT: {"Framefit": [framefit], "bare": [4.0]},
            goals.VERDICT: {"Framefit": [verdict], "bare": [4.0]},
        }
    )


def cells(text: str, row: str) -> list[str]:
    """The cells behind a row's name, as a reader sees them."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"| {row} ")]
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_each_is_measured_first_in_every_other_round() -> None:
    turns = list(Turns({"a": 1, "b": 2}, rounds=3))
    assert turns == [("a", 1), ("b", 2), ("b", 2), ("a", 1), ("a", 1), ("b", 2)]


def test_a_row_tells_medians_and_the_ratios_of_single_rounds() -> None:
    """The median of the ratios, 0.5, is not the ratio of the medians, 20 by 30."""
    found = measured({goals.CLICK: {"Framefit": [10, 20, 90], "bare": [30, 40, 30]}})
    assert cells(str(found), goals.CLICK) == [
        *("20.0", "30.0", "0.50", "0.33 to 3.00", "at most 0.8", "yes")
    ]


def test_what_stands_alone_is_held_against_a_limit_in_its_own_unit() -> None:
    found = Table("Core", ("Framefit",), {goals.SCORES: {"Framefit": [4.0, 6.0, 7.0]}})
    assert cells(str(found), goals.SCORES) == ["6.00", "4.00 to 7.00", "at most 5", "no"]
    assert found.missed == [goals.SCORES]


def test_a_row_without_a_goal_is_neither_reached_nor_missed() -> None:
    found = measured({goals.RERUN_BYTES: {"Framefit": [80], "bare": [5]}})
    assert cells(str(found), goals.RERUN_BYTES)[-2:] == ["", ""]
    assert found.missed == []


@pytest.mark.parametrize(("ratio", "said"), [(2.4, "no"), (2.5, "yes"), (3.0, "yes")])
def test_more_reruns_a_second_are_better(ratio: float, said: str) -> None:
    found = measured({goals.RERUNS_A_SECOND: {"Framefit": [ratio * 10], "bare": [10.0]}})
    assert cells(str(found), goals.RERUNS_A_SECOND)[-2:] == ["at least 2.5", said]


def test_an_early_paint_counts_only_with_the_verdict_in_it() -> None:
    early, empty = paints(0.4, 0.4), paints(0.4, 0.5)
    assert (early.reached(goals.FIRST_PAINT), empty.reached(goals.FIRST_PAINT)) == (True, False)
    assert "of Framefit in 1 of 1 rounds, of bare in 1 of 1 rounds" in str(early)
    assert "of Framefit in 0 of 1 rounds, of bare in 1 of 1 rounds" in str(empty)


def test_a_late_paint_misses_its_goal_although_the_verdict_is_in_it() -> None:
    assert paints(0.7, 0.7).reached(goals.FIRST_PAINT) is False


def test_every_goal_belongs_to_a_row_that_is_named_once() -> None:
    names = [value for key, value in vars(goals).items() if key.isupper() and key != "GOALS"]
    named = [name for name in names if isinstance(name, str)]
    assert set(GOALS) <= set(named)
    assert len(named) == len(set(named))


def test_tables_are_read_as_they_stand() -> None:
    assert table(("what", "ms"), [("a", "1000"), ("longer", "2")]) == (
        "| what   |   ms |\n| ------ | ---: |\n| a      | 1000 |\n| longer |    2 |\n"
    )


def test_a_report_names_its_setting_and_that_all_goals_were_reached() -> None:
    text = report({"pages": [paints(0.4, 0.4)]}, [("Machine", "two cores")])
    assert text.startswith("# How fast Framefit is\n\n- Machine: two cores\n")
    assert "## Goals not reached\n\nNone.\n" in text


def test_a_missed_goal_is_named_and_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "tests.speed.app.profiles", lambda parts: asked.extend(parts) or "## Where time goes\n"
    )
    slow = Table("Core", ("Framefit",), {goals.SCORES: {"Framefit": [6.0]}})
    text = report({"pages": [paints(0.4, 0.4)], "core": [slow]}, [])
    assert f"## Goals not reached\n\n- {goals.SCORES}\n" in text
    assert text.endswith("## Where time goes\n")
    assert asked == ["core"]


def test_the_setting_says_machine_and_versions() -> None:
    found = dict(setting(day=date(2026, 11, 26), rounds=7))
    assert found["Day"] == "2026-11-26"
    assert found["Rounds"].startswith("7, ")
    assert "cores" in found["Machine"]
    assert all(found[name] for name in ("System", "Framefit", "Python", "Streamlit", "Plotly"))


def test_only_a_whole_run_becomes_the_projects_result() -> None:
    assert results_folder(None, whole=True) == RESULTS
    assert results_folder(None, whole=False) is None
    assert results_folder("none", whole=True) is None
    assert results_folder("elsewhere", whole=False) == Path("elsewhere")


def test_every_part_can_be_profiled() -> None:
    assert set(_PROFILES) == set(PARTS)


def test_no_two_of_the_links_that_are_opened_are_the_same() -> None:
    asked = list(islice(queries(load(PROJECT_DATA)), 2 * LINKS + 1))
    assert len(set(asked)) == len(asked) == 20_001
