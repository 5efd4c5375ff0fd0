"""Running the programs: one process with one loaded model, on one core, asked to time its calls."""

import contextlib
import os
import re
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_LOGGED = re.compile(r"^(INFO|WARNING|(\x1b\[[\d;]*m)*\d{4}-\d\d-\d\d ).*$", re.MULTILINE)
PATIENCE = 120
"""Seconds until a program must have given its first output."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a program is to load: a file, the kind and shape of its input, and files of inputs."""

    program: Path
    model: Path
    kind: str
    shape: tuple[int, ...]
    outputs: Path
    inputs: tuple[Path, ...]

    @property
    def command(self) -> list[str]:
        """The command line."""
        shape = ",".join(map(str, self.shape))
        words = (self.program, self.model, self.kind, shape, self.outputs, *self.inputs)
        return [str(word) for word in words]


class Refused(Exception):
    """A program that gave no output; the message is the last that it said."""


@dataclass(slots=True)
class Running:
    """A program that has given its first output. ``first`` is seconds since its start."""

    process: subprocess.Popen[str]
    first: float
    memory: tuple[int, int, int]
    """Bytes at the first output: resident, of it anonymous, and the most there was."""
    libraries: list[Path] = field(default_factory=list)

    def calls(self, seconds: float, least: int) -> list[int]:
        """Nanoseconds of each of at least ``least`` calls over at least ``seconds``."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(f"{seconds} {least}", file=self.process.stdin, flush=True)
        return [int(word) for word in self.process.stdout.readline().split()]


def cores() -> list[int]:
    """The cores that this process may use."""
    return sorted(os.sched_getaffinity(0))


@contextlib.contextmanager
def pinned(core: int) -> Iterator[None]:
    """Processes that are started inside run on ``core`` alone; this one goes back afterwards."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextlib.contextmanager
def running(asked: Asked, core: int) -> Iterator[Running]:
    """A program, loaded and warm, ended with the block. Raises Refused where it cannot run."""
    log = asked.outputs.with_suffix(".log")
    with log.open("w", encoding="utf-8") as errors:
        with pinned(core):
            started = time.monotonic_ns()
            process = subprocess.Popen(
                asked.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                cwd=asked.program.parent,
            )
        try:
            yield _first(process, started, log)
        finally:
            _end(process)


def _first(process: subprocess.Popen[str], started: int, log: Path) -> Running:
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        if line.strip() == "ready":
            break
        lines.append(line)
    else:
        raise Refused(_said(log, process.wait(PATIENCE)))
    words = [line.split(maxsplit=1) for line in lines]
    said = {key: value for key, value in words if key != "library"}
    resident, anonymous, peak = (1024 * int(word) for word in said["memory"].split())
    return Running(
        process,
        (int(said["first"]) - started) / 1e9,
        (resident, anonymous, peak),
        [Path(value.strip()) for key, value in words if key == "library"],
    )


def _said(log: Path, code: int) -> str:
    """The last lines of a program that are no notices of its log, or how it ended."""
    text = _LOGGED.sub("", log.read_text("utf-8", "replace")).splitlines()
    kept = [line for line in text if line.strip()]
    return " / ".join(kept[-2:])[-600:] or f"the program ended with code {code}"


def _end(process: subprocess.Popen[str]) -> None:
    """Its input ends, and with it the program; one that hangs is ended by its own id."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(BrokenPipeError):
                stream.close()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
