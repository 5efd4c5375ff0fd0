"""One load after the other on fresh servers, each with more readers."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.load.served import Served, machine_seconds, processor_seconds, way
from tests.running_server import ROOT

ENOUGH = 2.5
"""Seconds at the 95th percentile above which more readers are not tried."""


@dataclass(frozen=True)
class Step:
    """One load: what the readers saw, and what it took from the processor and the memory.

    Processor time is in seconds: of each process of the server, of the readers, of the whole
    machine; memory in MiB, before the first reader and after the last.
    """

    way: str
    mix: str
    readers: int
    seen: dict[str, Any]
    server: tuple[float, ...]
    client: float
    machine: float
    before: float
    after: float

    @property
    def seconds(self) -> float:
        return float(self.seen["seconds"])

    @property
    def failed(self) -> int:
        return sum(int(self.seen[kind]["failed"]) for kind in ("open", "changes", "file"))


def loaded(name: str, mix: str, readers: int, seconds: float) -> Step:
    """One step on a fresh server."""
    with tempfile.TemporaryDirectory() as logs, way(name, Path(logs)) as served:
        before = served.memory
        command = [sys.executable, "-m", "tests.load.run", "--root", served.root]
        command += ["--readers", str(readers), "--seconds", str(seconds), "--mix", mix]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as client:
            seen, taken = _watched(client, served)
        return Step(served.name, mix, readers, seen, *taken, before, served.memory)


def _watched(
    client: "subprocess.Popen[str]", served: Served
) -> tuple[dict[str, Any], tuple[tuple[float, ...], float, float]]:
    """What the client saw, and processor seconds while it looked: server, client, machine."""
    assert client.stdout
    if client.stdout.readline() != "opened\n":
        raise RuntimeError("the readers did not open")
    server, own, machine = served.seconds, processor_seconds(client.pid), machine_seconds()
    seen = json.loads(client.stdout.readline())
    each = tuple(now - then for now, then in zip(served.seconds, server, strict=True))
    return seen, (each, processor_seconds(client.pid) - own, machine_seconds() - machine)


def steps(name: str, mix: str, sizes: tuple[int, ...], seconds: float) -> Iterator[Step]:
    for readers in sizes:
        step = loaded(name, mix, readers, seconds)
        sys.stderr.write(f"{step.way}, {mix}, {readers}: {step.seen['changes']}\n")
        yield step
        if step.seen["changes"]["p95"] > 1000 * ENOUGH:
            return
