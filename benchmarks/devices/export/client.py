"""The workers that write files, started when first asked and ended at the end."""

import contextlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from benchmarks.devices.plan import WRITERS
from benchmarks.run import environments
from benchmarks.run.environments import ROOT

LIMIT = 420
"""Seconds that one file may take before its worker is ended."""


class Workers:
    """Writers of files that stay alive between requests. One that breaks is started anew."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._alive: dict[str, subprocess.Popen[str]] = {}

    def ask(self, writer: str, request: dict[str, str]) -> dict[str, float | str]:
        """What the worker answers: ``seconds``, or ``error`` with its text.

        A worker that ends or takes longer than ``LIMIT`` is an error too.
        """
        process = self._alive.get(writer) or self._start(writer)
        timer = threading.Timer(LIMIT, process.kill)
        timer.start()
        try:
            print(json.dumps(request), file=_stream(process.stdin), flush=True)
            line = _stream(process.stdout).readline()
        except BrokenPipeError:
            line = ""
        finally:
            timer.cancel()
        if line:
            answer: dict[str, float | str] = json.loads(line)
            return answer
        del self._alive[writer]
        return {"error": _ending(process.wait())}

    def _start(self, writer: str) -> subprocess.Popen[str]:
        known = WRITERS[writer]
        module = f"benchmarks.devices.export.{known.module}"
        command = [str(environments.ready(known.environment)), "-m", module]
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with (self._log.with_suffix(f".{writer}.log")).open("a", encoding="utf-8") as log:
            self._alive[writer] = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environments.variables(dict(known.variables)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        return self._alive[writer]

    def end(self, writer: str) -> None:
        """End one worker, so that its memory is free for the next."""
        process = self._alive.pop(writer, None)
        if process is not None:
            _stream(process.stdin).close()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None, "workers are started with pipes"
    return stream


def _ending(code: int) -> str:
    if code == -signal.SIGKILL:
        return f"ended after {LIMIT} seconds, or by a lack of memory"
    name = signal.Signals(-code).name if code < 0 else f"code {code}"
    return f"the exporter's process ended with {name}"


@contextlib.contextmanager
def workers(log: Path) -> Iterator[Workers]:
    """Workers that all end with the block, however it is left."""
    made = Workers(log)
    try:
        yield made
    finally:
        for writer in list(WRITERS):
            made.end(writer)


def note(text: str) -> None:
    """A line of progress."""
    print(text, file=sys.stderr, flush=True)
