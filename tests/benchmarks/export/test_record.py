"""The record of a run: a result for each cell, and words for every name in it."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.export import __main__ as command
from benchmarks.export import record as records
from benchmarks.export.inputs import Given, features, images, together, tokens
from benchmarks.export.plan import ARCHITECTURES, PART, SIDES, Cell, cells, every_cell, not_offered
from benchmarks.run import environments
from benchmarks.run.results import Journal
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.measurements import MeasurementRun

ROOT = Path(__file__).resolve().parents[3]
CONDITIONS = {"load_before": 0.1, "load_after": 0.2, "others_share": 0.0, "steal_share": 0.0}
OK = {"status": "ok", "value": 1e-6, "also": {"seconds": 2.5, "bytes": 100, "parameters": 5}}


@pytest.fixture(autouse=True)
def _no_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    described = {"python": "3.11.7", "packages": {"numpy": "2.4.6"}}
    monkeypatch.setattr(environments, "described", lambda name: described)


def recorded(done: dict[str, Any]) -> MeasurementRun:
    run = records.record(done, started="2026-11-26T01:00:00Z")
    return MeasurementRun.model_validate({**run, "conditions": CONDITIONS})


def words() -> BenchmarkPart:
    text = (ROOT / "data" / "benchmarks" / "export.yaml").read_text("utf-8")
    return BenchmarkPart.model_validate(yaml.safe_load(text))


def test_every_name_of_the_plan_is_explained_and_nothing_else_is() -> None:
    assert set(words().tasks) == set(ARCHITECTURES)
    assert set(words().configurations) == {cell.configuration for cell in every_cell()}
    assert len(ARCHITECTURES) == len(set(ARCHITECTURES)) >= 40


def test_every_side_has_pins_of_its_own() -> None:
    assert {side.environment for side in SIDES.values()} <= set(environments.names())


def test_a_cell_that_was_not_reached_is_said_to_be_not_tried() -> None:
    run = recorded({"bert.pytorch.pt2": OK})
    by_id = {result.id: result for result in run.results}
    assert by_id["bert.pytorch.pt2"].value == 1e-6
    assert by_id["bert.pytorch.onnx"].status == "not_measured"
    assert by_id["bert.pytorch.onnx"].message == "not tried in this run"
    assert len(run.results) == len(every_cell())


def test_what_is_not_offered_needs_no_journal() -> None:
    by_id = {result.id: result for result in recorded({}).results}
    assert by_id["nasnet.pytorch.onnx"].status == "not_offered"
    assert by_id["llama.jax.litert"].status == "not_offered"


def test_a_whole_run_gives_each_framework_its_share() -> None:
    run = recorded({cell.id: OK for cell in every_cell()})
    shares = {(one.indicator, one.framework): one.value for one in run.indicators}
    frameworks = ("pytorch", "tensorflow", "jax", "keras")
    asked = ("export_success", "device_export", "browser_export")
    assert shares == dict.fromkeys(product(asked, frameworks), 100.0)


def test_a_journal_goes_on_when_the_list_of_architectures_grows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def tried(side: str, architecture: str, exporters: list[str]) -> Any:
        asked.extend(f"{architecture}.{side}.{name}" for name in exporters)
        return ((name, OK) for name in exporters)

    monkeypatch.setattr(command, "tried", tried)
    for names in (("bert",), ("bert", "gpt2")):
        journal = Journal(PART, command.PLAN, folder=tmp_path)
        command._try_all(journal, names, command._again(()))
    wanted = [cell.id for name in ("bert", "gpt2") for side in SIDES for cell in cells(name, side)]
    assert asked == wanted
    assert len(asked) == 2 * 16


def test_a_whole_run_leaves_no_journal_and_a_partial_one_does(tmp_path: Path) -> None:
    journal = Journal(PART, command.PLAN, folder=tmp_path)
    offered = [cell for cell in every_cell() if not_offered(cell) is None]
    for cell in offered[1:]:
        journal.note(cell.id, OK)
    command._finish(journal)
    assert journal.path.is_file()
    journal.note(offered[0].id, OK)
    command._finish(journal)
    assert not journal.path.exists()


def test_cells_that_fit_one_of_the_patterns_are_tried_again() -> None:
    again = command._again(["gpt2.*", "*.keras-jax.litert"])
    assert again(Cell("bert", "keras-jax", "litert"))
    assert not again(Cell("bert", "pytorch", "litert"))
    assert not command._again(())(Cell("bert", "pytorch", "litert"))


def test_what_is_not_offered_needs_no_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "tried", None)
    journal = Journal(PART, command.PLAN, folder=tmp_path)
    command._try(journal, cells("nasnet", "pytorch"))
    assert journal.done["nasnet.pytorch.onnx"]["status"] == "not_offered"


@pytest.mark.parametrize("sample", [images(), tokens(), features(), together(images(), tokens())])
def test_the_same_seed_gives_the_same_input_on_every_side(sample: Any) -> None:
    given = Given(None, sample)
    first, again, other = given.sample(1, 1), given.sample(1, 1), given.sample(2, 1)
    assert all((a == b).all() for a, b in zip(first, again, strict=True))
    assert any((a != b).any() for a, b in zip(first, other, strict=True))


def test_pictures_are_the_same_in_both_orders_of_their_channels() -> None:
    (last,), (first,) = images()(5, 2), images(channels_first=True)(5, 2)
    assert (last.transpose(0, 3, 1, 2) == first).all()
