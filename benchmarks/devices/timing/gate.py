"""The gate of the load: what is timed while others use the machine is timed again, or void."""

import os
from collections.abc import Callable
from typing import Any

from benchmarks.devices.export.client import note
from benchmarks.run.load import Snapshot, load_between, snapshot

TRIES = 3
Found = dict[str, Any]


def watch() -> Snapshot:
    """The counters before something is timed, of this process and all that it has started."""
    return snapshot([os.getpid()])


def load_since(before: Snapshot) -> Found:
    """What others took since then, and why that is too much where it is.

    Processes that were started in between are ours with all that they used.
    """
    load = load_between(before, snapshot([os.getpid()]))
    return {"others": round(load.others, 4), "steal": round(load.steal, 4), "void": load.void}


def gated(label: str, measure: Callable[[], Found], *, tries: int = TRIES) -> Found:
    """What ``measure`` found, measured again while its ``void`` says why it does not count."""
    for number in range(1, tries + 1):
        found = measure()
        if found["void"] is None or number == tries:
            break
        note(f"  {label}: {found['void']}, once more")
    return found
