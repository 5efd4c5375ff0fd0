"""What a server's process has used, where the system says so under /proc."""

import os
import time
from pathlib import Path

from tests.running_server import Server


def held(server: Server) -> int:
    """Bytes of memory that the process holds now; 0 where the system does not say."""
    status = _proc(server, "status")
    lines = status.read_text().splitlines() if status.is_file() else []
    found = [line.split()[1] for line in lines if line.startswith("VmRSS:")]
    return int(found[0]) * 1024 if found else 0


def spent(server: Server) -> float:
    """Seconds of the processor so far, which other processes beside do not lengthen; by the clock
    where the system does not say."""
    status = _proc(server, "stat")
    if not status.is_file():
        return time.perf_counter()
    user, system = status.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _proc(server: Server, name: str) -> Path:
    return Path(f"/proc/{server.process.pid}/{name}")
