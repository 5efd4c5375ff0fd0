"""What a program says of itself while it starts. Runs inside a framework's environment.

The clock runs from the moment that ``FRAMEFIT_STARTED_NS`` names, which is taken before the
process exists, so that the start of Python counts too.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

STARTED = "FRAMEFIT_STARTED_NS"
STAGES = ("imported", "ready", "stepped")
"""All modules are imported; model and optimiser exist; the loss of the first step is read back."""
_found: dict[str, dict[str, int]] = {}


def reached(stage: str) -> None:
    """Note the time since the start, the processor time of all threads and the resident memory."""
    wall = time.monotonic_ns() - int(os.environ[STARTED])
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    _found[stage] = {
        "wall_ns": wall,
        "cpu_ns": time.process_time_ns(),
        "memory_bytes": pages * os.sysconf("SC_PAGE_SIZE"),
    }


def finished(loss: float) -> None:
    """The first step has ended with this loss: say everything in one line of JSON."""
    reached("stepped")
    answer: dict[str, Any] = {
        "stages": _found,
        "loss": loss,
        "modules": len(sys.modules),
        "without_bytecode": without_bytecode(),
    }
    print("\n" + json.dumps(answer), flush=True)


def without_bytecode() -> list[str]:
    """The modules that Python would have to compile again at the next start."""
    cached = {name: _cache_of(module) for name, module in list(sys.modules.items())}
    return sorted(name for name, path in cached.items() if path and not Path(path).is_file())


def _cache_of(module: object) -> str | None:
    """Where a module's byte-code belongs; None for what is no installed file of Python."""
    spec = getattr(module, "__spec__", None)
    origin, cached = str(getattr(spec, "origin", "")), getattr(spec, "cached", None)
    installed = origin.endswith(".py") and origin.startswith((sys.prefix, sys.base_prefix))
    return cached if installed and isinstance(cached, str) else None
