"""Measurement files that no machine gave: each is answered at the file, and never shown."""

import shutil
from pathlib import Path

import pytest

from comparison.model.measurements import MeasurementRun
from comparison.problems import CatalogueError
from comparison.reading.live import LOOK_AGAIN_AFTER, Live
from comparison.reading.load import load
from comparison.reading.parsing import read_yaml
from comparison.reading.records import record_of
from tests.comparison.data_copies import Change, Check, DataCopy, assert_told

NAME = "made-up-2026-11-20-speed"
RUN = f"measurements/{NAME}.yaml"
MADE_UP = Path(__file__).resolve().parents[2] / "fixtures" / RUN
BASE = "threads: 1, value: 6, interval: [5.7, 6.36]}\n  - {id: step_time.mlp.1.torch-eager-again"
JAX = (
    "step_time, task: mlp, configuration: jax-jit, threads: 1, value: 14.4, "
    "interval: [13.68, 15.26], ratio: {to: torch-eager, value: 2.400, low: 2.256"
)
WAIT = "id: compile_wait.mlp.1.jax-jit, metric: compile_wait, task: mlp, configuration: jax-jit"


@pytest.fixture
def measured_copy(data_copy: DataCopy) -> DataCopy:
    """The project's data with the made-up run as the only one."""
    shutil.rmtree(data_copy.root / "measurements")
    (data_copy.root / "measurements").mkdir()
    shutil.copy(MADE_UP, data_copy.root / RUN)
    return data_copy


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            Change(
                RUN,
                BASE,
                BASE.replace("value: 6, interval: [5.7,", "value: -6, interval: [-6.7,"),
                "found -6 ms, expected a time above 0",
            ),
            id="a negative time",
        ),
        pytest.param(
            Change(
                RUN,
                BASE,
                BASE.replace("value: 6, interval: [5.7,", "value: 0, interval: [0,"),
                "results[0].value: found 0 ms, expected a time above 0",
            ),
            id="no time at all",
        ),
        pytest.param(
            Change(
                RUN,
                BASE,
                BASE.replace("[5.7,", "[-5.7,"),
                "results[0].interval: found -5.7 ms, expected a time above 0",
            ),
            id="an interval that reaches below zero",
        ),
        pytest.param(
            Change(
                RUN,
                JAX,
                JAX.replace("value: 2.400", "value: 0.240").replace("low: 2.256", "low: 0.2"),
                "results[5].ratio.value: found 0.24, but 14.4 over 6 is 2.4; expected 0.8 to 7.2",
            ),
            id="a ratio of a tenth of the quotient",
        ),
        pytest.param(
            Change(
                RUN,
                "ended: 2026-11-20T01:30:00Z",
                "",
                'the key "ended" is missing; it is the last line of a run',
                line=-1000,
                blamed=RUN,
            ),
            id="cut off before its last line",
        ),
    ],
)
def test_what_no_machine_can_give_is_named_where_it_stands(
    change: Change, measured_copy: DataCopy, check: Check
) -> None:
    assert_told(change, measured_copy, check)


def test_a_wait_may_be_zero_but_not_below(measured_copy: DataCopy, check: Check) -> None:
    added = f"results:\n  - {{{WAIT}, threads: 2, value: 0}}\n"
    measured_copy.replace(RUN, "results:\n", added.replace("mlp.1.", "mlp.2."))
    assert check(measured_copy.root).code == 0
    measured_copy.replace(RUN, "threads: 2, value: 0}", "threads: 2, value: -1}")
    assert "found -1 s, expected a time of 0 or more" in check(measured_copy.root).err


@pytest.mark.parametrize("name", ["copy", f"{NAME}-copy", f"{NAME}-0", "made-up-2026-11-21-speed"])
def test_a_file_whose_name_says_something_else_is_refused(
    name: str, measured_copy: DataCopy, check: Check
) -> None:
    (measured_copy.root / RUN).rename(measured_copy.root / f"measurements/{name}.yaml")
    told = f'measurements/{name}.yaml:2: found the name "{name}.yaml", expected "{NAME}.yaml", or'
    answer = check(measured_copy.root)
    assert answer.code == 1
    assert told in answer.err


def test_a_number_behind_the_name_is_a_further_run_of_the_day(
    measured_copy: DataCopy, check: Check
) -> None:
    text = (measured_copy.root / RUN).read_text("utf-8")
    later = text.replace("started: 2026-11-20T01:00:00Z", "started: 2026-11-20T01:10:00Z")
    measured_copy.write(f"measurements/{NAME}-2.yaml", later)
    assert check(measured_copy.root).code == 0


def test_the_same_run_twice_is_refused(measured_copy: DataCopy, check: Check) -> None:
    shutil.copy(measured_copy.root / RUN, measured_copy.root / f"measurements/{NAME}-2.yaml")
    assert f'started: is the run of "{RUN}" once more' in check(measured_copy.root).err


def test_a_file_that_was_cut_off_at_any_line_is_no_run(tmp_path: Path) -> None:
    lines = MADE_UP.read_text("utf-8").splitlines(keepends=True)
    assert len(lines) > 50
    for end in range(len(lines)):
        (tmp_path / "cut.yaml").write_text("".join(lines[:end]), "utf-8")
        file = read_yaml(tmp_path / "cut.yaml", "cut.yaml")
        assert record_of(MeasurementRun, file) is None
        assert file.problems, end


def test_the_end_of_a_run_is_read_wherever_it_stands(tmp_path: Path) -> None:
    lines = MADE_UP.read_text("utf-8").splitlines(keepends=True)
    assert lines[-1].startswith("ended: ")
    moved = [lines[0], lines[-1], *lines[1:-1]]
    (tmp_path / "moved.yaml").write_text("".join(moved), "utf-8")
    run = record_of(MeasurementRun, read_yaml(tmp_path / "moved.yaml", "moved.yaml"))
    assert run is not None
    assert run.ended == "2026-11-20T01:30:00Z"


def test_the_last_good_figures_go_on_being_shown(
    measured_copy: DataCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("comparison.reading.live.time.monotonic", lambda: now[0])
    live = Live(measured_copy.root)
    good = live.served()
    assert not good.problems
    measured_copy.replace(RUN, "\nended: 2026-11-20T01:30:00Z\n", "\n")
    now[0] += LOOK_AGAIN_AFTER
    assert live.served() is good  # the folder may still be changing
    now[0] += LOOK_AGAIN_AFTER
    bad = live.served()
    assert bad.catalogue is good.catalogue
    assert [problem.file for problem in bad.problems if not problem.warning] == [RUN]
    with pytest.raises(CatalogueError, match="was cut off"):
        load(measured_copy.root)
