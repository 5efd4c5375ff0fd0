"""A replica: one Streamlit server on this machine alone."""

import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from deploy.cluster.process import Process

LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True)
class Replica:
    """A server by the name that the proxy has for it, with its port and its process."""

    name: str
    port: int
    process: Process

    @property
    def address(self) -> str:
        return f"{LOOPBACK}:{self.port}"

    @property
    def root(self) -> str:
        """Its own address, past the proxy."""
        return f"http://{self.address}"

    @property
    def healthy(self) -> bool:
        return self.process.alive and answers(f"{self.root}/healthz")


def replica(name: str, port: int, *, logs: Path, environment: Mapping[str, str]) -> Replica:
    """A replica that is not started yet."""
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += ["--server.address", LOOPBACK, "--server.port", str(port)]
    return Replica(name, port, Process(command, logs / f"{name}.log", environment))


def answers(address: str) -> bool:
    """Whether an address answers with 200 within five seconds."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
