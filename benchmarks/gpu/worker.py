"""One process that holds one framework on a card and works when it is told to.

``python -m benchmarks.gpu.worker MODULE MODE DEVICE``; ``DEVICE`` is ``gpu`` or ``cpu``, the latter
only to try that everything works. Speaks JSON, one line a request and one an answer.
"""

import gc
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from benchmarks.gpu.precision import engine, set_products, stepping
from benchmarks.workloads.definitions import WORKLOADS, Weights


@lru_cache(maxsize=1)
def weights_of(workload: str) -> Weights:
    """The initial weights; kept, since the precisions of a workload follow each other."""
    return WORKLOADS[workload].weights()


class Work:
    """A workload in a precision, built, with its batches where the framework computes."""

    def __init__(self, name: str, mode: str, device: str, workload: str, precision: str) -> None:
        folder = f"benchmarks.workloads.{WORKLOADS[workload].module}"
        module, weights = importlib.import_module(f"{folder}.{name}"), weights_of(workload)
        set_products(name, precision)
        self.step = stepping(name, module, weights, mode=mode, precision=precision, device=device)
        arrange = getattr(module, "arrange", lambda inputs: inputs)
        pairs = [module.place(arrange(x), y) for x, y in WORKLOADS[workload].batches()]
        self.batches = [placed(name, device, pair) for pair in pairs]
        self.steps = 0

    def train(self, steps: int) -> dict[str, Any]:
        """Take steps; the loss is read back within each, which waits for the card."""
        wall, cpu, losses = [], [], []
        for _ in range(steps):
            batch = self.batches[self.steps % len(self.batches)]
            before, used = time.perf_counter_ns(), time.process_time_ns()
            losses.append(self.step(*batch))
            wall.append(time.perf_counter_ns() - before)
            cpu.append(time.process_time_ns() - used)
            self.steps += 1
        return {"losses": losses, "wall_ns": wall, "cpu_ns": cpu}


def placed(name: str, device: str, pair: tuple[Any, Any]) -> tuple[Any, Any]:
    """A batch on the device before it is timed; JAX puts arrays there by itself."""
    if name == "pytorch" and device == "gpu":
        return pair[0].to("cuda"), pair[1].to("cuda")
    if name == "keras":
        convert = importlib.import_module("keras").ops.convert_to_tensor
        return convert(pair[0]), convert(pair[1])
    return pair


def card(name: str) -> str | None:
    """The name of the card that the framework sees, None where it sees none."""
    if engine(name) == "torch":
        torch = importlib.import_module("torch")
        return str(torch.cuda.get_device_name()) if torch.cuda.is_available() else None
    jax = importlib.import_module("jax")
    found = [device for device in jax.devices() if device.platform == "gpu"]
    return str(found[0].device_kind) if found else None


def peak_mib(name: str) -> float:
    """The highest use of the card's memory by the framework's own allocator since the start."""
    if engine(name) == "torch":
        cuda = importlib.import_module("torch").cuda
        return float(cuda.max_memory_allocated() / 2**20) if cuda.is_available() else 0.0
    device = importlib.import_module("jax").devices()[0]
    return float((device.memory_stats() or {}).get("peak_bytes_in_use", 0) / 2**20)


def graphs() -> dict[str, Any]:
    """How many graphs torch.compile has made of this cell; nothing for other frameworks."""
    if "torch._dynamo" not in sys.modules:
        return {}
    counters = importlib.import_module("torch._dynamo.utils").counters
    return {"graphs": int(counters["stats"]["unique_graphs"])}


def forget(name: str) -> None:
    """Give the memory of the last cell back, and the code that was compiled for it."""
    gc.collect()
    if engine(name) == "torch":
        torch = importlib.import_module("torch")
        torch.compiler.reset()
        torch.cuda.empty_cache()
        importlib.import_module("torch._dynamo.utils").counters.clear()
    else:
        importlib.import_module("jax").clear_caches()


def serve(name: str, mode: str, device: str, answer: Callable[[dict[str, Any]], None]) -> None:
    """Answer requests until the input ends; an error becomes an answer too."""
    if name == "keras":
        importlib.import_module("keras")
    answer({"card": card(name)})
    work: Work | None = None
    for line in sys.stdin:
        request = json.loads(line)
        kind = request.pop("do")
        try:
            if kind == "build":
                work = None
                forget(name)
                work = Work(name, mode, device, **request)
                answer({})
            elif kind == "train" and work is not None:
                answer(work.train(**request))
            else:
                answer({"peak_mib": peak_mib(name), **graphs()})
        except Exception as error:
            work = None
            answer({"error": f"{type(error).__name__}: {error}"[:1000]})


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    if sys.argv[3] == "cpu":
        os.environ.setdefault("JAX_PLATFORMS", "cpu")

    def said(found: dict[str, Any]) -> None:
        answers.write(json.dumps(found) + "\n")
        answers.flush()

    serve(sys.argv[1], sys.argv[2], sys.argv[3], said)
