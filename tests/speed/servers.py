"""The servers to compare, each ended by its own process id, whatever happens."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.running_server import ROOT, Server, start

MIB = 1024


@dataclass(frozen=True)
class App:
    """What a server serves. Its folder is its working directory, and so decides its settings.

    ``data`` is its data folder, by default that of ``FRAMEFIT_DATA`` or the project's own.
    """

    name: str
    folder: Path
    flags: tuple[str, ...] = ()
    data: Path | None = None


FRAMEFIT = App("Framefit", ROOT)
"""As its readers get it, with its own settings; ``FRAMEFIT_DATA`` may name other data."""
BARE = App(
    "bare",
    Path(__file__).resolve().parent / "bare",
    ("--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"),
)
"""Streamlit's own settings, but as silent and as unwatched as Framefit."""


@contextmanager
def serving(*apps: App) -> Iterator[dict[str, Server]]:
    """One server for each app by its name, ready to answer; all end with the block."""
    named = os.environ.get("FRAMEFIT_DATA")
    usual = Path(named).resolve() if named else None
    with tempfile.TemporaryDirectory() as logs, ExitStack() as stack:
        servers: dict[str, Server] = {}
        for app in apps:
            log = Path(logs) / app.name
            data = app.data or usual
            servers[app.name] = start(log, data=data, folder=app.folder, flags=app.flags)
            stack.callback(servers[app.name].stop)
        yield servers


def resident(server: Server) -> float:
    """Resident memory of the server's process, in MiB."""
    rollup = Path(f"/proc/{server.process.pid}/smaps_rollup").read_text("ascii")
    line = next(line for line in rollup.splitlines() if line.startswith("Rss:"))
    return int(line.split()[1]) / MIB
