"""Runs of the small project: each framework alone, interrupted, and moved to each other one."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

from benchmarks.moves.project import data
from benchmarks.moves.records import Failure, verbatim
from benchmarks.run import environments

ENVIRONMENTS: Mapping[str, str] = {
    "tensorflow": "moves-tensorflow",
    "pytorch": "moves-pytorch",
    "jax": "moves-jax",
}
MOVES = tuple(permutations(ENVIRONMENTS, 2))
EPOCHS = 3
SECONDS = 300


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program in a folder of its own, which ``name`` names.

    ``epochs`` holds the epochs after which the program ends, once for each time it is started.
    ``start`` is a file of weights in another run's folder; without it the program makes its own.
    """

    name: str
    framework: str
    epochs: tuple[int, ...] = (EPOCHS,)
    start: str | None = None


def move(source: str, target: str) -> str:
    """The name of a move, as a configuration of this part."""
    return f"{source}-to-{target}"


def plan() -> list[Run]:
    """Every run, in an order in which the weights that a run starts from are there before it."""
    alone = [Run(name, name) for name in ENVIRONMENTS]
    interrupted = [
        Run(f"{name}-interrupted", name, (1, EPOCHS), f"{name}/start.npz") for name in ENVIRONMENTS
    ]
    moved = [Run(move(old, new), new, start=f"{old}/start.npz") for old, new in MOVES]
    trained = [Run(f"{move(old, new)}-trained", new, (0,), f"{old}/end.npz") for old, new in MOVES]
    return [*alone, *interrupted, *moved, *trained]


def report(run: Run, home: Path) -> dict[str, Any]:
    """Do one run in its folder under ``home`` and return the report that the program wrote.

    Raises Failure with the program's own last words.
    """
    folder = home / run.name
    shutil.rmtree(
        folder, ignore_errors=True
    )  # a run that was cut off would go on from its checkpoint
    folder.mkdir(parents=True)
    data.write(folder / "data.npz")
    for epochs in run.epochs:
        options = ["--start", str(home / run.start)] if run.start else []
        _start(run.framework, [str(folder), "--epochs", str(epochs), *options])
    found: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    return found


def program(framework: str) -> str:
    """The text of a framework's program."""
    path = Path(__file__).parent / "project" / framework / "train.py"
    return path.read_text("utf-8")


def _start(framework: str, arguments: list[str]) -> None:
    program = f"benchmarks.moves.project.{framework}.train"
    ended = subprocess.run(
        [str(environments.ready(ENVIRONMENTS[framework])), "-m", program, *arguments],
        env=environments.variables(),
        cwd=environments.ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    if ended.returncode:
        raise Failure(verbatim(ended.stderr))
