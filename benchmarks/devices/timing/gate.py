"""The gate of the load: what is timed while others use the machine is timed again, or void."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.devices.export.client import note
from benchmarks.run.load import Snapshot, load_between, snapshot

TRIES = 3
Found = dict[str, Any]


def watch() -> Snapshot:
    """The counters before something is timed, of this process and all that it has started."""
    return snapshot(_family(os.getpid()))


def load_since(before: Snapshot) -> Found:
    """What others took since then, and why that is too much where it is.

    Processes that were started in between are ours with all that they used.
    """
    load = load_between(before, snapshot(_family(os.getpid())))
    return {"others": round(load.others, 4), "steal": round(load.steal, 4), "void": load.void}


def _family(process: int) -> list[int]:
    """A process and its descendants."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = status.read_text("ascii", "replace").rsplit(")", 1)[1].split()[1]
            children.setdefault(int(parent), []).append(int(status.parent.name))
    found = [process]
    for one in found:  # grows while it is gone through
        found += children.get(one, [])
    return found


def gated(label: str, measure: Callable[[], Found], *, tries: int = TRIES) -> Found:
    """What ``measure`` found, measured again while its ``void`` says why it does not count."""
    for number in range(1, tries + 1):
        found = measure()
        if found["void"] is None or number == tries:
            break
        note(f"  {label}: {found['void']}, once more")
    return found
