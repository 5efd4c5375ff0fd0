"""One process that is started, watched and ended by its own process id."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 10.0
"""Seconds for a process to end by itself before it is killed."""


@dataclass
class Process:
    """A command with its environment. Its log is a file that grows from start to start.

    ``watched`` is whether it is to be started again when it dies.
    """

    command: Sequence[str]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    watched: bool = False
    _running: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """Of the process that runs; None where none does."""
        return self._running.pid if self._running and self.alive else None

    @property
    def alive(self) -> bool:
        return self._running is not None and self._running.poll() is None

    @property
    def printed(self) -> str:
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def start(self) -> None:
        """Start it in a group of its own: a terminal's Ctrl+C is for the launcher alone.

        Where its log takes nothing it is started without one.
        """
        with _taking(self.log).open("ab") as log:
            self._running = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill(self) -> None:
        """End it at once, as a machine that fails would."""
        if self._running is not None:
            self._running.kill()
            self._running.wait()

    def stop(self) -> None:
        """Ask it to end; kill it if it does not within ten seconds."""
        if self._running is None:
            return
        self._running.terminate()
        try:
            self._running.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()


def _taking(log: Path) -> Path:
    """The log, or nowhere if it takes not a single byte: what prints there would not start."""
    try:
        with log.open("ab") as opened:
            opened.write(b"\n")
    except OSError:
        return Path(os.devnull)
    return log
