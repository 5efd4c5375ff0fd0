"""One architecture on one planted side: each way in which an export can end."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from benchmarks.export import worker
from benchmarks.export.inputs import Arrays, Given, features

Network = Callable[..., Any]


def listening(steps: Any) -> Any:
    return steps.mean(axis=1)


def written(answer: Network) -> Callable[[Network, Arrays, Path], Callable[[], Network]]:
    """An exporter whose file answers by ``answer``."""

    def export(network: Network, arrays: Arrays, folder: Path) -> Callable[[], Network]:
        (folder / "model").write_bytes(b"0123456789")
        (folder / "weights").mkdir()
        (folder / "weights" / "model.data").write_bytes(b"01234")
        return lambda: answer

    return export


def refusing(network: Network, arrays: Arrays, folder: Path) -> Callable[[], Network]:
    raise NotImplementedError("\x1b[31mno operator\x1b[0m in /opt/x/site-packages/maker/it.py")


def unreadable(network: Network, arrays: Arrays, folder: Path) -> Callable[[], Network]:
    def load() -> Network:
        raise ValueError("Unsupported pooling size.")

    return load


EXPORTERS = {
    "right": written(listening),
    "wrong": written(lambda steps: listening(steps) * 1.5),
    "blind": written(lambda steps: np.zeros((1, 32), np.float32)),
    "refusing": refusing,
    "unreadable": unreadable,
}


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """A function that plants a network and returns the worker's answers."""

    def run(network: Callable[[], Network], *names: str) -> list[dict[str, Any]]:
        side, models = ModuleType("side"), ModuleType("models")
        models.MODELS = {"planted": lambda: Given(network(), features())}  # type: ignore[attr-defined]
        side.__dict__.update(
            MODELS=("planted",),
            EXPORTERS=EXPORTERS,
            prepared=lambda given: given,
            run=lambda network, arrays: network(*arrays),
            parameters=lambda network: 7,
        )
        monkeypatch.setitem(sys.modules, "benchmarks.export.exporters.planted", side)
        monkeypatch.setitem(sys.modules, "benchmarks.export.models.planted", models)
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{name}\n" for name in names)))
        answers = io.StringIO()
        worker.main("planted", "planted", tmp_path, answers)
        return [json.loads(line) for line in answers.getvalue().splitlines()]

    return run


Tried = Callable[..., list[dict[str, Any]]]


def test_a_right_file_is_ok_with_its_bytes_and_seconds(tried: Tried) -> None:
    built, found = tried(lambda: listening, "right")
    assert built == {"status": "ok", "parameters": 7}
    assert (found["status"], found["value"]) == ("ok", 0.0)
    assert found["also"]["bytes"] == 15
    assert found["also"]["seconds"] >= 0


def test_a_planted_wrong_file_is_a_wrong_output(tried: Tried) -> None:
    _, found = tried(lambda: listening, "wrong")
    assert (found["status"], found["value"]) == ("wrong_output", pytest.approx(0.5))


def test_a_file_that_lost_its_input_is_a_wrong_output(tried: Tried) -> None:
    _, found = tried(lambda: listening, "blind")
    assert found["status"] == "wrong_output"


def test_a_refusal_is_not_supported_with_the_message(tried: Tried) -> None:
    _, found = tried(lambda: listening, "refusing")
    assert found == {
        "status": "not_supported",
        "message": "NotImplementedError: no operator in maker/it.py",
    }


def test_a_file_that_its_runtime_does_not_run_is_an_error_and_keeps_its_size(tried: Tried) -> None:
    _, found = tried(lambda: listening, "unreadable")
    assert found["status"] == "error"
    assert "the file was written" in found["message"]
    assert "ValueError: Unsupported pooling size." in found["message"]
    assert found["also"]["bytes"] == 0


def test_one_failure_leaves_the_next_exporter_its_turn(tried: Tried) -> None:
    found = tried(lambda: listening, "refusing", "unreadable", "right")
    assert [one["status"] for one in found] == ["ok", "not_supported", "error", "ok"]


def test_a_model_whose_outputs_ignore_the_input_is_refused_as_a_test(tried: Tried) -> None:
    (built,) = tried(lambda: lambda steps: np.ones((1, 32)) + 1e-3 * listening(steps), "right")
    assert built["status"] == "not_measured"
    assert "barely depend on the input" in built["message"]


def test_a_model_that_cannot_be_built_is_no_failure_to_export(tried: Tried) -> None:
    def broken() -> Network:
        raise TypeError("unexpected keyword 'width'")

    (built,) = tried(broken, "right")
    assert built == {
        "status": "not_measured",
        "message": "the model could not be built, so nothing was exported: "
        "TypeError: unexpected keyword 'width'",
    }
