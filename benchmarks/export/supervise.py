"""Runs workers and outlives them: a crash or an export without end costs one cell."""

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.export.limits import LOOKS, Limit
from benchmarks.export.messages import clean
from benchmarks.export.plan import SIDES
from benchmarks.run import environments

Found = dict[str, Any]
OFFLINE = {"HF_HUB_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""}


class Worker:
    """One process that builds one architecture on one side and exports it as asked."""

    def __init__(self, words: list[str], *, variables: dict[str, str], log: Path) -> None:
        self._log = log
        with log.open("wb") as file:
            self._process = subprocess.Popen(
                words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=file,
                env=variables,
                cwd=log.parent,
            )

    def built(self) -> Found:
        """What the worker says once the model stands, or that it did not come to it."""
        return self._answer()

    def exported(self, exporter: str) -> Found:
        """What one exporter gave. A worker that did not answer is of no more use."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(exporter.encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return self._ended()
        return self._answer()

    @property
    def alive(self) -> bool:
        """Whether it can be asked again."""
        return self._process.poll() is None

    def _answer(self) -> Found:
        assert self._process.stdout is not None
        limit = Limit(self._process.pid)
        while not select.select([self._process.stdout], [], [], LOOKS)[0]:
            exceeded = limit.exceeded()
            if exceeded:
                self.close()
                return {"status": "not_measured", "message": exceeded}
        line = self._process.stdout.readline()
        found: Found = json.loads(line) if line else self._ended()
        return found

    def _ended(self) -> Found:
        code = self._process.wait()
        how = signal.Signals(-code).name if code < 0 else f"exit status {code}"
        lines = self._log.read_text("utf-8", "replace").strip().splitlines()
        last = clean(lines[-1]) if lines else "nothing was said"
        return {"status": "error", "message": f"the process ended with {how}: {last}"}

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with _quietly():
                    stream.close()


@contextmanager
def _quietly() -> Iterator[None]:
    """A pipe whose other end is gone may complain when it is closed; nothing is lost."""
    try:
        yield
    except BrokenPipeError:
        pass


def command(side: str, architecture: str, folder: str) -> tuple[list[str], dict[str, str]]:
    """How a worker of a side is started, with the variables of its environment."""
    plan = SIDES[side]
    python = str(environments.ready(plan.environment))
    words = [python, "-m", "benchmarks.export.worker", side, architecture, folder]
    return words, environments.variables({**OFFLINE, **dict(plan.variables), "TMPDIR": folder})


@contextmanager
def worker(side: str, architecture: str) -> Iterator[Worker]:
    """A worker of a side in its own environment, with a folder for its files that goes with it."""
    with tempfile.TemporaryDirectory(prefix="export-") as folder:
        words, variables = command(side, architecture, folder)
        log = Path(folder) / "log"
        one = Worker(words, variables=variables, log=log)
        try:
            yield one
        finally:
            one.close()
            _keep_log(log, f"{architecture}.{side}")


def _keep_log(log: Path, name: str) -> None:
    """Everything a worker printed, where ``FRAMEFIT_EXPORT_LOGS`` names a folder for it."""
    folder = os.environ.get("FRAMEFIT_EXPORT_LOGS")
    if folder:
        kept = Path(folder) / f"{name}.log"
        with kept.open("ab") as file:
            file.write(log.read_bytes())


def tried(side: str, architecture: str, exporters: list[str]) -> Iterator[tuple[str, Found]]:
    """Each exporter with what it gave. After a worker has ended, the rest gets a new one."""
    waiting = list(exporters)
    while waiting:
        with worker(side, architecture) as one:
            built = one.built()
            if built["status"] != "ok":
                yield from ((exporter, built) for exporter in waiting)
                return
            while waiting and one.alive:
                exporter = waiting.pop(0)
                found = one.exported(exporter)
                also = {"parameters": built["parameters"], **found.get("also", {})}
                print(f"  {side} {exporter}: {found['status']}", file=sys.stderr, flush=True)
                yield exporter, {**found, "also": also}
