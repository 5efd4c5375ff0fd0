"""Memory: what training a large model takes beyond what the process had when it was ready.

Ready is after the import and the first training step (of a model of next to nothing), so that what
a framework sets up once is not counted as the model's. The model of about a hundred million weights
is then built and trained for three steps; its peak minus ready is set against its floor, the
weights with their gradients and momentum. No load gate: others' work takes time, not our memory.
"""

import shutil
from pathlib import Path
from typing import Any

from benchmarks.speed.configurations import WAYS
from benchmarks.speed.launch import cores_for
from benchmarks.speed.process import Worker, WorkerDied

STEPS = 3


def grown(name: str, *, cache: Path) -> dict[str, Any]:
    """Resident memory of one way, in MiB: ``ready``, ``built``, ``peak``; or ``error``.

    ``losses`` are those of the steps, so that equal work is compared. No process finds code that
    an earlier one has compiled, so that all of a way do the same.
    """
    folder = cache / "memory" / name
    shutil.rmtree(folder, ignore_errors=True)
    extra = {"TORCHINDUCTOR_CACHE_DIR": str(folder)}
    try:
        with Worker(WAYS[name], "gpt-large", cores_for(1), extra) as worker:
            worker.ask("build", workload="gpt-tiny")
            worker.ask("train", steps=1)
            ready = worker.ask("state")
            built = worker.ask("build", workload="gpt-large")
            worker.ask("reset")
            losses = worker.ask("train", steps=STEPS)["losses"]
            state = worker.ask("state")
    except WorkerDied as error:
        return {"error": str(error)}
    return {
        "ready": ready["rss_mib"],
        "built": built["rss_mib"],
        "peak": state["peak_mib"],
        "losses": losses,
    }
