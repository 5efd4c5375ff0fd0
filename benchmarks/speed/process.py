"""The measuring side of a worker: starts it, asks it, and notices when it has died."""

import json
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from benchmarks.run import environments
from benchmarks.speed.configurations import Way

PATIENCE = 300.0
"""Seconds after which a request that has no answer ends its worker."""


class WorkerDied(RuntimeError):
    """A worker ended or did not answer in time; the message is the last that it said."""


class Answering:
    """A process that answers requests, a line of JSON each. Ends with its ``with`` block.

    ``started`` is what it says when it is ready. Raises WorkerDied where it does not come so far.
    """

    def __init__(self, command: Sequence[str], variables: Mapping[str, str]) -> None:
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            cwd=environments.ROOT,
            env=environments.variables(variables),
        )
        self.started = self._answer()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    @property
    def id(self) -> int:
        """The process id."""
        return self._process.pid

    def ask(self, do: str, **request: Any) -> dict[str, Any]:
        """The answer to one request. Raises WorkerDied where there is none or it is an error."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, **request}) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise WorkerDied(self._last_words()) from None
        found = self._answer()
        if "error" in found:
            raise WorkerDied(found["error"])
        return found

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        timer = threading.Timer(PATIENCE, self._process.kill)
        timer.start()
        line = self._process.stdout.readline()
        timer.cancel()
        if not line:
            raise WorkerDied(self._last_words())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        self._process.kill()
        self._process.wait()
        self._errors.seek(0)
        lines = [line.strip() for line in self._errors.read().splitlines() if line.strip()]
        return lines[-1][:1000] if lines else f"ended with the exit code {self._process.returncode}"

    def end(self) -> None:
        """Close its input, wait for it to end, and take no longer than ten seconds over it."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):  # closing flushes to a worker that may be dead
                    stream.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()


class Worker(Answering):
    """A process with one workload in one framework, on cores of its own."""

    def __init__(
        self, way: Way, workload: str, cores: list[int], extra: Mapping[str, str] | None = None
    ) -> None:
        self.way = way
        python = str(environments.ready(way.environment))
        command = [python, "-m", "benchmarks.speed.worker", workload, way.module, way.mode]
        super().__init__([*command, ",".join(map(str, cores))], {**way.variables, **(extra or {})})
