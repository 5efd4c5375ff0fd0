"""How busy the machine is with other work: what decides whether a timing counts."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

OTHERS = 0.05
"""Share of a core that other processes may take; more, and what was timed is void."""
STEAL = 0.01
"""Share of the machine's time that its host may take away."""
SLACK_SECONDS = 0.02
"""Two ticks of the kernel's clock, in which it counts what the machine does."""
WAITING = 0.9
"""Processor time over elapsed time that one thread at work reaches at least."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Seconds at a moment: that all cores were busy, that the host took, that we used."""

    at: float
    busy: float
    stolen: float
    ours: float
    cores: int = 1


@dataclass(frozen=True, slots=True)
class Load:
    """Between two snapshots: the share of one core that others took, of the machine the host."""

    others: float
    steal: float

    @property
    def void(self) -> str | None:
        """Why what was timed in between does not count; None where it does."""
        if self.others > OTHERS:
            return f"other processes took {self.others:.0%} of a core while this was timed"
        if self.steal > STEAL:
            return f"the host took {self.steal:.1%} of the time away while this was timed"
        return None


def snapshot(processes: list[int]) -> Snapshot:
    """The counters now. ``processes`` are our own, which count with all that they have started.

    A busy second is one in which a core was not idle: the kernel counts idle time exactly and
    what a process took by ticks.
    """
    tick = os.sysconf("SC_CLK_TCK")
    text = Path("/proc/stat").read_text("ascii")
    fields = [int(part) / tick for part in text.split("\n", 1)[0].split()[1:]]
    idle, waiting, stolen = fields[3], fields[4], fields[7]
    cores, now = text.count("\ncpu"), time.monotonic()
    ours = sum(map(_used, _family(processes)))
    return Snapshot(now, cores * now - idle - waiting - stolen, stolen, ours, cores)


def _family(processes: list[int]) -> Iterator[int]:
    """The processes and their children, and theirs."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            fields = (folder / "stat").read_text("ascii", "replace").rsplit(")", 1)[1].split()
            children.setdefault(int(fields[1]), []).append(int(folder.name))
    wanted, seen = list(processes), set[int]()
    while wanted:
        process = wanted.pop()
        if process not in seen:
            seen.add(process)
            wanted += children.get(process, [])
            yield process


def _used(process: int) -> float:
    """Seconds that a process and those of its children that have ended have used; 0 for none.

    Its own are exact (the clock that ``clock_getcpuclockid`` names), its children's are in ticks.
    """
    try:
        own = time.clock_gettime((~process << 3) | 2)
        text = Path(f"/proc/{process}/stat").read_text("ascii", "replace")
    except OSError:
        return 0.0
    ended = sum(int(part) for part in text.rsplit(")", 1)[1].split()[13:15])
    return own + ended / os.sysconf("SC_CLK_TCK")


def load_between(before: Snapshot, after: Snapshot) -> Load:
    """What others took between two snapshots of the same processes; never below 0."""
    seconds = max(after.at - before.at, 1e-9)
    others = (after.busy - before.busy) - (after.ours - before.ours) - SLACK_SECONDS
    stolen = (after.stolen - before.stolen) / before.cores
    return Load(max(others, 0.0) / seconds, max(stolen, 0.0) / seconds)


def kept_from_working(*, used: float, elapsed: float, threads: int) -> str | None:
    """Why a piece of work does not count although the machine was quiet; None where it does.

    ``used`` is its processor time and ``elapsed`` its duration, in the same unit. One thread at
    work is never idle; several may wait for each other, but cannot use more than there are.
    """
    share = used / elapsed
    if threads == 1 and share < WAITING:
        return f"it waited: it used {share:.0%} of its core"
    if share > threads * (2 - WAITING):
        return f"it used {share:.1f} cores where it may use {threads}"
    return None


def load_average() -> float:
    """Processes that ran or waited, averaged over the last minute."""
    return os.getloadavg()[0]
