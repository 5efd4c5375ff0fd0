"""Journals that survive an interruption, and results that are valid before they are written."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from benchmarks.run.machine import machine
from benchmarks.run.results import Journal, now, write
from comparison.model.measurements import MeasurementRun
from comparison.reading.parsing import read_yaml
from comparison.reading.records import record_of


def run(**changes: Any) -> dict[str, Any]:
    return {
        "part": "speed",
        "machine": machine(),
        "started": "2026-11-26T01:00:00Z",
        "ended": now(),
        "suite": "abc1234",
        "conditions": {
            "load_before": 0.1,
            "load_after": 1.0,
            "others_share": 0.0,
            "steal_share": 0,
        },
        "environments": {"pytorch": {"python": "3.11.7", "packages": {"torch": "2.13.0"}}},
        "results": [
            {
                "id": "step_time.mlp.1.jax-jit",
                "metric": "step_time",
                "task": "mlp",
                "configuration": "jax-jit",
                "value": 4.7,
                "interval": [4.5, 5.0],
            }
        ],
    } | changes


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    Journal("speed", ["one", "two"], folder=tmp_path).note("one", {"ms": 3})
    again = Journal("speed", ["one", "two"], folder=tmp_path)
    assert again.done == {"one": {"ms": 3}}


def test_a_line_that_was_cut_off_is_measured_again(tmp_path: Path) -> None:
    journal = Journal("speed", [], folder=tmp_path)
    journal.note("one", 1)
    with journal.path.open("a") as file:
        file.write('{"piece": "two", "fou')
    again = Journal("speed", [], folder=tmp_path)
    assert again.done == {"one": 1}
    again.note("two", 2)
    assert Journal("speed", [], folder=tmp_path).done == {"one": 1, "two": 2}


def test_pieces_of_two_plans_never_mix(tmp_path: Path) -> None:
    Journal("speed", ["three rounds"], folder=tmp_path).note("one", 1)
    assert Journal("speed", ["five rounds"], folder=tmp_path).done == {}


def test_a_finished_run_leaves_no_journal(tmp_path: Path) -> None:
    journal = Journal("speed", [], folder=tmp_path)
    journal.note("one", 1)
    journal.finish()
    assert not list(tmp_path.iterdir())


def test_a_run_is_written_as_the_catalogue_reads_it(tmp_path: Path) -> None:
    path = write(run(), samples={"mlp": [1, 2]}, folder=tmp_path)
    assert path.name == f"{machine()['id']}-2026-11-26-speed.yaml"
    file = read_yaml(path, path.name)
    record = record_of(MeasurementRun, file)
    assert record is not None, file.problems
    assert record.results[0].interval == (4.5, 5.0)
    packed = path.with_suffix(".samples.json.gz").read_bytes()
    assert json.loads(gzip.decompress(packed)) == {"mlp": [1, 2]}


def test_numbers_are_written_with_six_digits_and_still_lie_in_their_interval(
    tmp_path: Path,
) -> None:
    long = run()["results"][0] | {"value": 4.700000049, "interval": [4.700000041, 4.700000051]}
    written = write(run(results=[long]), folder=tmp_path).read_text("utf-8")
    assert "value: 4.7, interval: [4.7, 4.7]" in written


def test_the_end_of_a_run_is_the_last_line_of_its_file(tmp_path: Path) -> None:
    lines = write(run(notes=["made up"]), folder=tmp_path).read_text("utf-8").splitlines()
    assert lines[-1].startswith("ended: ")
    assert lines[-2].startswith("  - {id: step_time.mlp.1.jax-jit")


@pytest.mark.parametrize("commit", ["6e67041", "1234567", "0e12345", "12e4567+", "null"])
def test_a_commit_that_looks_like_a_number_stays_a_text(tmp_path: Path, commit: str) -> None:
    file = read_yaml(write(run(suite=commit), folder=tmp_path), "run.yaml")
    record = record_of(MeasurementRun, file)
    assert record is not None, file.problems
    assert record.suite == commit


def test_an_indicator_that_is_unknown_is_written_as_such(tmp_path: Path) -> None:
    unknown = {
        "indicator": "first_step",
        "framework": "jax",
        "value": None,
        "unit": "s",
        "results": ["step_time.mlp.1.jax-jit"],
        "note": "jax-jit has no sound result.",
    }
    path = write(run(indicators=[unknown]), folder=tmp_path)
    file = read_yaml(path, path.name)
    record = record_of(MeasurementRun, file)
    assert record is not None, file.problems
    assert record.indicators[0].value is None


def test_a_second_run_of_a_day_overwrites_nothing(tmp_path: Path) -> None:
    first, second = (write(run(), folder=tmp_path) for _ in range(2))
    assert first.exists()
    assert second.name == f"{first.stem}-2.yaml"


def test_an_invalid_run_is_not_written(tmp_path: Path) -> None:
    broken = run(results=[run()["results"][0] | {"interval": [9.0, 10.0]}])
    with pytest.raises(ValidationError, match="lies within its interval"):
        write(broken, folder=tmp_path)
    assert not list(tmp_path.iterdir())
