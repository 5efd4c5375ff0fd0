"""The servers that are loaded, and what their processes take: processor and memory."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.cluster.cluster import Cluster
from tests.speed.servers import BARE, FRAMEFIT, MIB, App, serving

ONE, THREE = ", one process", ", three behind the proxy"
"""How the names of ways end that serve by one process and by three."""
TICK = os.sysconf("SC_CLK_TCK")
UNLIMITED = {
    "FRAMEFIT_CLIENT_CONNECTIONS": "3000",
    "FRAMEFIT_CLIENT_REQUESTS": "1000000",
    "FRAMEFIT_CLIENT_FILES": "1000000",
}
"""All readers come from one address here, which no real client may do."""


@dataclass(frozen=True)
class Served:
    """A way to serve: its name, its address and the processes that serve."""

    name: str
    root: str
    processes: tuple[int, ...]

    @property
    def seconds(self) -> tuple[float, ...]:
        """Processor seconds that each of its processes has taken so far."""
        return tuple(processor_seconds(process) for process in self.processes)

    @property
    def memory(self) -> float:
        """Resident memory in MiB; what processes share counts once."""
        return sum(proportional_memory(process) for process in self.processes)


def processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def machine_seconds() -> float:
    """Processor seconds that the whole machine has been busy so far, all cores together."""
    user, nice, system, _, _, irq, softirq = map(
        int, Path("/proc/stat").read_text("ascii").splitlines()[0].split()[1:8]
    )
    return (user + nice + system + irq + softirq) / TICK


def proportional_memory(process: int) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    line = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / MIB


@contextmanager
def one_process(app: App) -> Iterator[Served]:
    with serving(app) as servers:
        server = servers[app.name]
        yield Served(f"{app.name}{ONE}", server.root, (server.process.pid,))


@contextmanager
def three_processes(logs: Path) -> Iterator[Served]:
    with Cluster(logs=logs, settings=UNLIMITED) as cluster:
        pids = tuple(one.process.pid for one in cluster.replicas)
        whole = (*pids, cluster.proxy.process.pid)
        yield Served(f"{FRAMEFIT.name}{THREE}", cluster.root, whole)


WAYS = ("bare", "one", "three")


@contextmanager
def way(name: str, logs: Path) -> Iterator[Served]:
    """A fresh server of that way."""
    with (
        three_processes(logs)
        if name == "three"
        else one_process(BARE if name == "bare" else FRAMEFIT) as found
    ):
        yield found
