"""Measurements and what explains them: each mistake is named with file, line and nearest name."""

import shutil
from pathlib import Path

import pytest

from tests.comparison.data_copies import Change, Check, DataCopy, assert_told

PART = "benchmarks/speed.yaml"
RUN = "measurements/made-up-2026-11-20-speed.yaml"
CLAIMS = "claims/newcomer.yaml"
MADE_UP = Path(__file__).resolve().parents[2] / "fixtures" / RUN
MLP = "pytorch: benchmarks/workloads/mlp/pytorch.py"
NEITHER = "better: neither\n    decimals: 6"
FIRST = "metric: step_time, task: mlp, configuration: torch-eager, threads: 1"


@pytest.fixture
def measured_copy(broken_copy: DataCopy) -> DataCopy:
    """The small valid data folder with the made-up run in it."""
    (broken_copy.root / "measurements").mkdir(exist_ok=True)
    shutil.copy(MADE_UP, broken_copy.root / RUN)
    return broken_copy


def test_the_made_up_run_itself_is_sound(measured_copy: DataCopy, check: Check) -> None:
    assert check(measured_copy.root).code == 0


@pytest.mark.parametrize(
    "change",
    [
        Change(
            RUN,
            FIRST,
            FIRST.replace("step_time", "step_tim"),
            'no metric has the id "step_tim", did you mean "step_time"',
        ),
        Change(
            RUN, FIRST, FIRST.replace("mlp", "mpl"), 'no task has the id "mpl", did you mean "mlp"'
        ),
        Change(
            RUN,
            FIRST,
            FIRST.replace("torch-eager", "torch-eagre"),
            'no configuration has the id "torch-eagre", did you mean "torch-eager"',
        ),
        Change(RUN, "\npart: speed", "\npart: sped", 'found "sped", did you mean "speed"', line=1),
        Change(
            RUN,
            "started: 2026-11-20T01:00:00Z",
            "started: yesterday",
            '"yesterday" is no moment; write it as 2026-11-26T01:03:58Z',
        ),
        Change(RUN, "virtual: true", "virtual: maybe", 'found "maybe", expected true or false'),
        Change(
            PART,
            "\nbaseline: torch-eager\n",
            "\nbaseline: torch-egaer\n",
            'no configuration has the id "torch-egaer", did you mean "torch-eager"',
            line=1,
        ),
        Change(PART, MLP, MLP.replace("/pytorch.py", "/torch.py"), "is in the project"),
        Change(PART, MLP, "pytorch: ../../etc/passwd", "is no file of the suite"),
        Change(PART, NEITHER, NEITHER.replace("neither", "down"), 'found "down"'),
    ],
)
def test_a_mistake_is_named_where_it_stands(
    change: Change, measured_copy: DataCopy, check: Check
) -> None:
    assert_told(change, measured_copy, check)


def test_two_results_of_one_id_are_named(measured_copy: DataCopy, check: Check) -> None:
    measured_copy.replace(RUN, "{id: step_time.mlp.1.tf-xla,", "{id: step_time.mlp.1.jax-jit,")
    answer = check(measured_copy.root)
    assert len([told for told in answer.problems if "is taken by another result" in told]) == 2


def test_a_statement_that_rests_on_a_figure_which_is_not_there_is_named(
    measured_copy: DataCopy, check: Check
) -> None:
    text = (measured_copy.root / CLAIMS).read_text("utf-8")
    figures = "{part: speed, metric: memory_growt, task: gpt-large}"
    measured_copy.write(CLAIMS, f"{text.rstrip()}\n    measured: [{figures}]\n")
    answer = check(measured_copy.root)
    assert answer.code == 1
    assert 'no metric has the id "memory_growt", did you mean "memory_growth"' in answer.err
