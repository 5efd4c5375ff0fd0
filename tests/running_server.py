"""A real server on a free port, ended by its own process id."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START = 60.0
"""Seconds after which a server that does not answer is given up."""
ASK_AGAIN = 0.1


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process and what it printed."""

    root: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def printed(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def stop(self) -> None:
        """End the process, gently first."""
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(timeout=10)


StartServer = Callable[..., Server]
"""``start_server(data=folder)``: a fresh server of the test's own."""


def start(
    log: Path, *, data: Path | None = None, folder: Path = ROOT, flags: Sequence[str] = ()
) -> Server:
    """Start ``app.py`` of a folder as its readers' server does, and wait until it answers.

    The folder decides the settings; ``data`` is what ``FRAMEFIT_DATA`` names, by default nothing.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *flags]
    command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
    environment = {name: value for name, value in os.environ.items() if name != "FRAMEFIT_DATA"}
    if data is not None:
        environment["FRAMEFIT_DATA"] = str(data)
    with log.open("wb") as printed:
        process = subprocess.Popen(
            [*command, "--server.headless", "true"],
            cwd=folder,
            env=environment,
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://127.0.0.1:{port}", process, log)
    try:
        _wait_for(server)
    except BaseException:
        server.stop()
        raise
    return server


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(server: Server) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until:
        if server.process.poll() is not None:
            raise RuntimeError(f"the server ended at once:\n{server.printed}")
        if _healthy(server.root):
            return
        time.sleep(ASK_AGAIN)
    raise RuntimeError(f"the server did not answer within {START:.0f} s:\n{server.printed}")


def _healthy(root: str) -> bool:
    try:
        with urllib.request.urlopen(f"{root}/_stcore/health", timeout=5) as answer:
            return bool(answer.read() == b"ok")
    except (urllib.error.URLError, OSError):
        return False
