"""What a program says of itself while it starts, and how its answer is judged."""

import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.run.environments import ROOT
from benchmarks.start import stages
from benchmarks.start.launch import STARTS, answered
from comparison.measured.code import steps

STEPS = ["how the file begins", "model and optimiser", "the first step"]
SAID = ['reached("imported")', 'reached("ready")', "finished("]
PROGRAM = """
from benchmarks.start.stages import finished, reached
reached("imported")
print("the framework says something")
reached("ready")
finished(2.5)
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    moment = {stages.STARTED: str(time.monotonic_ns()), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=os.environ | moment, capture_output=True, text=True)


def module(folder: Path, *, compiled: bool) -> ModuleType:
    """A module as if it were installed in ``folder``."""
    path = folder / "installed.py"
    path.write_text("", "utf-8")
    spec = importlib.util.spec_from_file_location("installed", path)
    assert spec is not None
    assert spec.cached is not None
    if compiled:
        Path(spec.cached).parent.mkdir()
        Path(spec.cached).write_bytes(b"")
    return importlib.util.module_from_spec(spec)


def test_a_program_tells_its_stages_in_order_whatever_else_it_prints() -> None:
    found = json.loads(run(PROGRAM).stdout.splitlines()[-1])
    assert tuple(found["stages"]) == stages.STAGES
    moments = [stage["wall_ns"] for stage in found["stages"].values()]
    assert 0 < moments[0] <= moments[1] <= moments[2]
    assert all(stage["memory_bytes"] > 10**6 for stage in found["stages"].values())
    assert found["loss"] == 2.5


@pytest.mark.parametrize("compiled", [True, False])
def test_an_installed_module_without_bytecode_is_named(
    compiled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setitem(sys.modules, "installed", module(tmp_path, compiled=compiled))
    assert ("installed" in stages.without_bytecode()) is not compiled


def test_a_generated_module_needs_no_bytecode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "generated", module(tmp_path, compiled=False))
    assert "generated" not in stages.without_bytecode()


def done(code: int, *, out: str = "", err: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], code, out, err)


def test_a_program_that_failed_is_an_error_with_its_last_line() -> None:
    found = answered(done(1, err="Traceback ...\nModuleNotFoundError: No module named 'torch'\n"))
    assert found == {"error": "ended with the code 1: ModuleNotFoundError: No module named 'torch'"}


def test_a_start_that_compiles_pythons_own_files_is_no_start_to_time() -> None:
    found = answered(done(0, out=json.dumps({"without_bytecode": ["torch.nn", "torch.optim"]})))
    assert found == {"error": "2 modules have no byte-code, such as torch.nn"}


def test_a_loss_that_is_not_a_number_is_an_error() -> None:
    out = json.dumps({"without_bytecode": [], "loss": float("nan")})
    assert answered(done(0, out=out)) == {"error": "the loss of the first step is nan"}


def test_every_start_has_a_program_of_the_same_steps_and_stages() -> None:
    for start in STARTS.values():
        path = ROOT / "benchmarks" / "start" / "programs" / f"{start.program}.py"
        assert list(steps(path.read_text("utf-8"))) == STEPS
        assert [text for text in SAID if text in path.read_text("utf-8")] == SAID
