"""One process, one workload, one framework, one precision: trains and prints what it took.

``python -m benchmarks.gpu.worker WORKLOAD MODULE MODE PRECISION DEVICE STEPS``; ``DEVICE`` is
``gpu`` or ``cpu``, the latter only to try that everything works.
"""

import importlib
import json
import os
import sys
import time
from typing import Any

WARM_UP = 20


def set_precision(module: str, precision: str) -> None:
    """How matrix products of single precision numbers are made, in the framework's own words."""
    backend = os.environ.get("KERAS_BACKEND")
    if module == "pytorch" or backend == "torch":
        torch = importlib.import_module("torch")
        names = {"float32": "highest", "tf32": "high"}
        torch.set_float32_matmul_precision(names[precision])
        torch.backends.cudnn.allow_tf32 = precision != "float32"
    else:
        jax = importlib.import_module("jax")
        names = {"float32": "highest", "tf32": "tensorfloat32"}
        jax.config.update("jax_default_matmul_precision", names[precision])


def card(module: str) -> str | None:
    """The name of the card that the framework sees, None where it sees none."""
    if module == "pytorch" or os.environ.get("KERAS_BACKEND") == "torch":
        torch = importlib.import_module("torch")
        return str(torch.cuda.get_device_name()) if torch.cuda.is_available() else None
    jax = importlib.import_module("jax")
    found = [device for device in jax.devices() if device.platform == "gpu"]
    return str(found[0].device_kind) if found else None


def on_device(module: str, device: str, pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """PyTorch's tensors are moved by hand; JAX puts arrays on the card by itself."""
    if module != "pytorch" or device == "cpu":
        return pairs
    return [(inputs.to("cuda"), targets.to("cuda")) for inputs, targets in pairs]


def trained(workload: Any, module: Any, name: str, mode: str, device: str, steps: int) -> Any:
    """Losses of the warm-up and nanoseconds of every step after it; the loss is read back each
    time, which waits for the card."""
    if name == "pytorch" and device == "gpu":
        importlib.import_module("torch").set_default_device("cuda")
    model = module.build(workload.weights())
    step = module.trainer(model, mode)
    arrange = getattr(module, "arrange", lambda inputs: inputs)
    pairs = [module.place(arrange(x), y) for x, y in workload.batches()]
    batches = on_device(name, device, pairs)
    losses, wall = [], []
    for number in range(WARM_UP + steps):
        before = time.perf_counter_ns()
        losses.append(step(*batches[number % len(batches)]))
        wall.append(time.perf_counter_ns() - before)
    return {"losses": losses[:WARM_UP], "warm_up_ns": wall[:WARM_UP], "wall_ns": wall[WARM_UP:]}


def main(workload: str, name: str, mode: str, precision: str, device: str, steps: str) -> Any:
    """What the process prints: the result, or ``error`` with the message."""
    from benchmarks.workloads.definitions import WORKLOADS  # after the device is chosen

    try:
        set_precision(name, precision)
        seen = card(name)
        if device == "gpu" and seen is None:
            return {"error": "no graphics card is seen by this framework"}
        folder = WORKLOADS[workload].module
        module = importlib.import_module(f"benchmarks.workloads.{folder}.{name}")
        found = trained(WORKLOADS[workload], module, name, mode, device, int(steps))
        return {**found, "card": seen}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    if sys.argv[5] == "cpu":
        os.environ.setdefault("JAX_PLATFORMS", "cpu")
    answers.write(json.dumps(main(*sys.argv[1:7])) + "\n")
    answers.close()
