"""One start of one program in a new process, with how busy the machine was meanwhile."""

import json
import math
import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from benchmarks.run import environments
from benchmarks.run.load import load_between, snapshot
from benchmarks.start.stages import STARTED

LONGEST_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Start:
    """One configuration: ``program`` is the file, ``variables`` what its process is told."""

    environment: str
    program: str
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def _keras(environment: str, backend: str) -> Start:
    return Start(environment, "keras", MappingProxyType({"KERAS_BACKEND": backend}))


BASELINE, AGAIN = "torch-eager", "torch-eager-again"
"""What every ratio is to, and the same once more: their ratio is the noise floor."""
STARTS: Mapping[str, Start] = {
    BASELINE: Start("pytorch", "pytorch"),
    AGAIN: Start("pytorch", "pytorch"),
    "tf-function": Start("tensorflow", "tensorflow"),
    "keras-tensorflow": _keras("tensorflow", "tensorflow"),
    "keras-jax": _keras("keras-jax", "jax"),
    "keras-pytorch": _keras("keras-pytorch", "torch"),
    "jax-jit": Start("jax", "jax"),
    "jax-nnx": Start("jax", "jax_nnx"),
}


def launched(name: str) -> dict[str, Any]:
    """What one start gave: its stages, loss, modules, and ``void`` where the machine was busy.

    ``error`` says why there is nothing: the process failed, or would compile Python's own files
    again, so that another start would not be like it.
    """
    start, ours = STARTS[name], [os.getpid()]
    module = f"benchmarks.start.programs.{start.program}"
    command = [str(environments.ready(start.environment)), "-m", module]
    before = snapshot(ours)
    moment = {STARTED: str(time.monotonic_ns())}
    variables = environments.variables({**start.variables, **moment})
    try:
        done = subprocess.run(
            command,
            cwd=environments.ROOT,
            env=variables,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=LONGEST_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return {"error": f"did not end within {LONGEST_SECONDS} seconds"}
    load = load_between(before, snapshot(ours))
    return {**answered(done), "others": load.others, "steal": load.steal, "void": load.void}


def answered(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """The last line of a program's output, without what was only there to be judged; or error."""
    if done.returncode:
        words = done.stderr.strip().splitlines()[-1:] or ["nothing was said"]
        return {"error": f"ended with the code {done.returncode}: {words[0][:1000]}"}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    missing = found.pop("without_bytecode")
    if missing:
        return {"error": f"{len(missing)} modules have no byte-code, such as {missing[0]}"}
    if not math.isfinite(found["loss"]):
        return {"error": f"the loss of the first step is {found['loss']}"}
    return found
