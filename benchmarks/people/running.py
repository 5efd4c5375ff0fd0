"""Runs a program in its own process and folder, and brings back how it ended."""

import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.people.messages import logged, plain
from benchmarks.people.ways import Way
from benchmarks.run import environments

LONGEST_SECONDS = 240


def run(source: str, way: Way, *, before: Callable[[Path], None] | None = None) -> dict[str, Any]:
    """How ``source`` ended in the environment of ``way``; ``before`` may fill its folder.

    The answer is the worker's, with messages that name no machine, and ``log``: what appeared on
    the error stream. ``broken`` says why there is no answer: the process died or took too long.
    """
    with tempfile.TemporaryDirectory(prefix="framefit-") as name:
        folder = Path(name)
        program = folder / "program.py"
        program.write_text(source, "utf-8")
        if before is not None:
            before(folder)
        found = _answered(_command(way, program), way, folder)
        log, raised = found.pop("stderr"), found.get("raised")
        if raised:
            raised["message"] = plain(raised["message"], folder=name)
        warned = [plain(text, folder=name) for text in found.get("warnings", [])]
        return {**found, "warnings": warned, "log": logged(plain(log, folder=name))}


def _command(way: Way, program: Path) -> list[str]:
    python = environments.ready(way.environment)
    return [str(python), "-m", "benchmarks.people.worker", str(program)]


def _answered(command: list[str], way: Way, folder: Path) -> dict[str, Any]:
    """With TensorFlow's own level of logging, since what it says there is part of its answer."""
    variables = environments.variables(way.variables)
    del variables["TF_CPP_MIN_LOG_LEVEL"]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=variables,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=LONGEST_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return {"broken": f"did not end within {LONGEST_SECONDS} seconds", "stderr": ""}
    if done.returncode or not done.stdout:
        return {"broken": f"ended with the code {done.returncode}", "stderr": done.stderr}
    return {**json.loads(done.stdout), "stderr": done.stderr}
