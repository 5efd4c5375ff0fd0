"""How busy the machine is with other work: what decides whether a timing counts."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

OTHERS = 0.05
"""Share of a core that other processes may take; more, and what was timed is void."""
STEAL = 0.01
"""Share of the machine's time that its host may take away."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The kernel's counters at a moment, in seconds: of the whole machine, and of our processes."""

    at: float
    busy: float
    stolen: float
    ours: float


@dataclass(frozen=True, slots=True)
class Load:
    """Between two snapshots: the shares of one core that others and the host took."""

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
    """The counters now. ``processes`` are the ids of our own; one that has ended counts 0."""
    tick = os.sysconf("SC_CLK_TCK")
    fields = [
        int(part) for part in Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()[1:]
    ]
    user, nice, system, _, _, irq, softirq, steal, *_ = fields
    busy = (user + nice + system + irq + softirq) / tick
    return Snapshot(time.monotonic(), busy, steal / tick, sum(map(_used, processes)) / tick)


def _used(process: int) -> int:
    """User and system ticks of a process and of its children that have ended."""
    try:
        text = Path(f"/proc/{process}/stat").read_text("ascii", "replace")
    except OSError:
        return 0
    return sum(int(part) for part in text.rsplit(")", 1)[1].split()[11:15])


def load_between(before: Snapshot, after: Snapshot) -> Load:
    """What others took between two snapshots of the same processes; never below 0."""
    seconds = max(after.at - before.at, 1e-9)
    others = (after.busy - before.busy) - (after.ours - before.ours)
    return Load(max(others, 0.0) / seconds, max(after.stolen - before.stolen, 0.0) / seconds)


def load_average() -> float:
    """Processes that ran or waited, averaged over the last minute."""
    return os.getloadavg()[0]
