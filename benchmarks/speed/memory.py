"""Memory: what training a large model takes beyond what the process had when it was ready.

Ready is after the import and the first optimiser (of a model of next to nothing). The model of
about a hundred million weights is then built and trained for three steps; its peak minus ready is
set against its floor, the weights with their gradients and momentum.
"""

from typing import Any

from benchmarks.speed.configurations import WAYS
from benchmarks.speed.launch import cores_for
from benchmarks.speed.process import Worker, WorkerDied

STEPS = 3


def grown(name: str, *, cache: str) -> dict[str, Any]:
    """Resident memory of one way, in MiB: ``ready``, ``built``, ``peak``; or ``error``.

    ``losses`` are those of the steps, so that equal work is compared.
    """
    extra = {"TORCHINDUCTOR_CACHE_DIR": f"{cache}/{name}-memory"}
    try:
        with Worker(WAYS[name], "gpt-large", cores_for(1), extra) as worker:
            ready = worker.ask("build", workload="gpt-tiny")
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
