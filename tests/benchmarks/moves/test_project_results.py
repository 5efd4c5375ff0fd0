"""What the runs of the small project say, from reports made up so that the answer is known."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.moves import programs
from benchmarks.moves.project import data
from benchmarks.moves.project_results import line_results, project_results
from comparison.model.measurements import Result
from comparison.reading.load import PROJECT_DATA, load

PART = load(PROJECT_DATA).benchmarks["moves"]


def report(**changes: Any) -> dict[str, Any]:
    found = {
        "losses": [2.0] * 24,
        "train_accuracy": [0.25, 0.5, 0.75],
        "test_accuracy": [0.2, 0.4, 0.6],
        "output": [[1.0, -4.0]],
        "exported": [[1.0, -4.0]],
    }
    return found | changes


def reports(**changed: dict[str, Any]) -> dict[str, Any]:
    """The reports of every run, all alike but those that are named, with _ for - in their names."""
    found = {run.name: report() for run in programs.plan()}
    found |= {name: report(losses=[2.0] * 16) for name in found if name.endswith("-interrupted")}
    return found | {name.replace("_", "-"): one for name, one in changed.items()}


def found(reports: dict[str, Any], metric: str, configuration: str) -> dict[str, Any]:
    (one,) = (
        result
        for result in project_results(reports)
        if (result["metric"], result["configuration"]) == (metric, configuration)
    )
    return one


def test_a_run_that_goes_well_is_four_checks_a_move_and_two_a_framework() -> None:
    results = [Result.model_validate(one) for one in project_results(reports())]
    assert len(results) == 3 * 2 + 6 * 4
    assert {result.status for result in results} == {"ok"}
    assert {result.value for result in results} == {0}


def test_every_result_is_explained_to_readers() -> None:
    texts = {name: programs.program(name) for name in programs.ENVIRONMENTS}
    for one in [*project_results(reports()), *line_results(texts)]:
        assert one["metric"] in PART.metrics
        assert one["task"] in PART.tasks
        assert one["configuration"] in PART.configurations


def test_a_loss_that_strays_in_the_first_five_steps_is_a_wrong_move() -> None:
    losses = [2.0, 2.0, 2.0001, *[2.0] * 21]
    strayed = found(
        reports(tensorflow_to_jax=report(losses=losses)),
        "loss_difference_first_5",
        "tensorflow-to-jax",
    )
    assert strayed["status"] == "wrong_output"
    assert strayed["value"] == pytest.approx(50)


def test_a_loss_that_strays_later_is_reported_and_not_judged() -> None:
    moved = reports(jax_to_pytorch=report(losses=[*[2.0] * 23, 3.0]))
    assert found(moved, "loss_difference_first_5", "jax-to-pytorch")["value"] == 0
    late = found(moved, "loss_difference_24", "jax-to-pytorch")
    assert "status" not in late
    assert late["value"] == pytest.approx(500_000)


def test_one_image_more_that_is_right_is_another_accuracy() -> None:
    moved = reports(jax_to_pytorch=report(test_accuracy=[0.2, 0.405, 0.6]))
    one = found(moved, "accuracy_difference", "jax-to-pytorch")
    assert (one["status"], one["value"]) == ("wrong_output", pytest.approx(5000))


def test_a_checkpoint_that_forgets_the_optimiser_is_caught() -> None:
    resumed = reports(pytorch_interrupted=report(losses=[2.0, *[2.1] * 15]))
    one = found(resumed, "resume_difference", "pytorch")
    assert one["status"] == "wrong_output"
    assert one["value"] == pytest.approx(50_000)


def test_a_program_that_began_anew_instead_of_going_on_is_caught() -> None:
    one = found(reports(pytorch_interrupted=report()), "resume_difference", "pytorch")
    assert (one["status"], one["message"]) == ("wrong_output", "gave 24 losses instead of 16")


def test_an_exported_file_that_gives_something_else_is_caught() -> None:
    one = found(reports(jax=report(exported=[[1.0, -3.0]])), "export_difference", "jax")
    assert (one["status"], one["value"]) == ("wrong_output", 250_000)


def test_a_trained_model_that_was_moved_wrongly_is_caught() -> None:
    moved = {**reports(), "jax-to-pytorch-trained": report(output=[[-4.0, 1.0]])}
    assert found(moved, "output_difference", "jax-to-pytorch")["status"] == "wrong_output"


def test_a_program_that_broke_is_published_with_its_message() -> None:
    broken = reports(tensorflow_to_jax={"error": "ImportError: no flax"})
    for metric in ("loss_difference_first_5", "loss_difference_24", "accuracy_difference"):
        one = Result.model_validate(found(broken, metric, "tensorflow-to-jax"))
        assert (one.status, one.message) == ("error", "ImportError: no flax")


def test_the_lines_of_the_steps_add_up_to_those_of_the_whole() -> None:
    texts = {name: programs.program(name) for name in programs.ENVIRONMENTS}
    for source, target in programs.MOVES:
        name = programs.move(source, target)
        rows = [one for one in line_results(texts) if one["configuration"] == name]
        whole = next(one for one in rows if one["task"] == "project")
        steps = [one for one in rows if one["task"] != "project"]
        assert whole["value"] == sum(one["value"] for one in steps)
        assert whole["also"]["new"] == sum(one["also"]["new"] for one in steps)


def test_weights_are_there_before_a_run_that_starts_from_them() -> None:
    seen: set[str] = set()
    for run in programs.plan():
        assert run.start is None or run.start.split("/")[0] in seen
        seen.add(run.name)


def test_a_run_that_was_cut_off_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its checkpoint would be taken for that of an earlier epoch."""
    (tmp_path / "jax").mkdir()
    (tmp_path / "jax" / "checkpoint").touch()
    started = []

    def start(framework: str, arguments: list[str]) -> None:
        folder = Path(arguments[0])
        started.append((framework, sorted(path.name for path in folder.iterdir())))
        (folder / "report.json").write_text('{"losses": []}', "utf-8")

    monkeypatch.setattr(programs, "_start", start)
    assert programs.report(programs.Run("jax", "jax"), tmp_path) == {"losses": []}
    assert started == [("jax", ["data.npz"])]


def test_the_data_are_the_same_every_time_and_of_uneven_length(tmp_path: Path) -> None:
    for name in ("one.npz", "other.npz"):
        data.write(tmp_path / name)
    with np.load(tmp_path / "one.npz") as one, np.load(tmp_path / "other.npz") as other:
        assert set(one) == {"train_images", "train_labels", "test_images", "test_labels"}
        assert all((one[key] == other[key]).all() for key in one)
        assert len(one["train_images"]) % 64 == 8
        assert set(one["test_labels"]) == set(range(10))
