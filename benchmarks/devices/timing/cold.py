"""Time from the start of a process to its first output, files and byte-code already in memory."""

import random
from typing import Any

from benchmarks.devices import checking
from benchmarks.devices.native.running import cores, running
from benchmarks.devices.plan import runtime
from benchmarks.devices.timing.gate import load_since, watch


def starts(cells: list[tuple[str, str]], number: int) -> dict[str, Any]:
    """One start of every program with every model, in a random order; seconds by ``name:task``."""
    order = random.Random(number)
    core, before = cores()[-1], watch()
    seconds = {}
    for name, task in order.sample(cells, len(cells)):
        with running(checking.asked(name, task, runtime(name)), core) as process:
            seconds[f"{name}:{task}"] = process.first
    return {"seconds": seconds, **load_since(before)}
