"""One process that holds one workload in one framework and works when it is told to.

Runs in the framework's own environment; speaks JSON, one line a request and one an answer, on its
standard streams. ``python -m benchmarks.speed.worker WORKLOAD MODULE MODE CORES``.
"""

import gc
import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

STARTED = time.perf_counter()


class Work:
    """A workload that has been built, with what it needs to train and to predict."""

    def __init__(self, workload: Any, module: Any, mode: str) -> None:
        self.workload, self.module, self.mode = workload, module, mode
        self.arrange = getattr(module, "arrange", lambda inputs: inputs)
        self.model = module.build(workload.weights())
        self.trainer = module.trainer(self.model, mode)
        pairs = workload.batches()
        self.batches = [module.place(self.arrange(x), y) for x, y in pairs]
        self.steps = 0
        self.predict_with: Callable[[Any], Any] | None = None
        self.asked: dict[int, Any] = {}

    def train(self, steps: int) -> dict[str, Any]:
        """Take steps, one after the other; the loss is read back within each."""
        wall, cpu, losses = [], [], []
        for _ in range(steps):
            inputs, targets = self.batches[self.steps % len(self.batches)]
            before, used = time.perf_counter_ns(), time.process_time_ns()
            loss = self.trainer(inputs, targets)
            wall.append(time.perf_counter_ns() - before)
            cpu.append(time.process_time_ns() - used)
            losses.append(loss)
            self.steps += 1
        return {"wall_ns": wall, "cpu_ns": cpu, "losses": losses}

    def predict(self, size: int, calls: int) -> dict[str, Any]:
        """Answer the same inputs several times: NumPy in, NumPy out."""
        predict, inputs = self._predictor(), self._inputs(size)
        wall = []
        for _ in range(calls):
            before = time.perf_counter_ns()
            predict(inputs)
            wall.append(time.perf_counter_ns() - before)
        return {"wall_ns": wall}

    def _predictor(self) -> Callable[[Any], Any]:
        """What answers: a model of its own with the first weights, which is never trained."""
        if self.predict_with is None:
            model = self.module.build(self.workload.weights())
            self.predict_with = self.module.predictor(model, self.mode)
        return self.predict_with

    def _inputs(self, size: int) -> Any:
        if size not in self.asked:
            self.asked[size] = self.arrange(self.workload.batches(size)[0][0])
        return self.asked[size]

    def outputs(self) -> dict[str, Any]:
        """Up to 4,096 numbers, evenly spread, of the answers to one and to 64 samples."""
        answers = [self._predictor()(self._inputs(size)).reshape(-1) for size in (1, 64)]
        spread = [answer[:: -(-len(answer) // 4096)].astype(float).tolist() for answer in answers]
        return {"outputs": [*spread[0], *spread[1]]}

    def dumped(self) -> dict[str, Any]:
        """The mean square and the first 64 numbers of each weight, in the workload's order."""
        values = [value.reshape(-1).astype(float) for value in self.module.dump(self.model)]
        return {"weights": [[float((v**2).mean()), *v[:64].tolist()] for v in values]}


def memory() -> dict[str, float]:
    """Resident memory now and at its highest since it was last reset, in MiB."""
    text = Path("/proc/self/status").read_text("ascii", "replace")
    found = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    now, peak = (int(found[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))
    return {"rss_mib": now, "peak_mib": peak}


def reset_peak() -> None:
    """Begin the highest resident memory anew from what it is now."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def compiled() -> dict[str, Any]:
    """How many graphs torch.compile made, and why it broke them; nothing for other frameworks."""
    if "torch._dynamo" not in sys.modules:
        return {}
    counters = importlib.import_module("torch._dynamo.utils").counters
    reasons = [*counters["graph_break"], *counters["unimplemented"]]
    return {
        "graphs": int(counters["stats"]["unique_graphs"]),
        "breaks": [" ".join(str(reason).split("Hint:")[0].split()) for reason in reasons],
    }


def serve(workload_name: str, module_name: str, mode: str, cores: str) -> None:
    """Answer requests until the input ends."""
    os.sched_setaffinity(0, {int(core) for core in cores.split(",")})
    limit_threads(module_name, len(cores.split(",")))
    from benchmarks.workloads.definitions import WORKLOADS  # after the threads are set

    folder = WORKLOADS[workload_name].module
    module = importlib.import_module(f"benchmarks.workloads.{folder}.{module_name}")
    imported = time.perf_counter() - STARTED
    work: Work | None = None
    answer({"imported_s": imported, **memory()})
    for line in sys.stdin:
        request = json.loads(line)
        kind = request.pop("do")
        if kind == "build":
            work = None  # an earlier one is freed first
            gc.collect()
            before = time.perf_counter()
            work = Work(WORKLOADS[request.get("workload", workload_name)], module, mode)
            answer({"built_s": time.perf_counter() - before, **memory()})
        elif work is not None:
            answer(performed(work, kind, request))


def performed(work: Work, kind: str, request: dict[str, Any]) -> dict[str, Any]:
    """The answer to one request; an error becomes an answer too, so that the run goes on."""
    try:
        match kind:
            case "train":
                return work.train(**request)
            case "predict":
                return work.predict(**request)
            case "outputs":
                return work.outputs()
            case "dump":
                return work.dumped()
            case "reset":
                reset_peak()
                return memory()
            case _:
                usage = resource.getrusage(resource.RUSAGE_SELF)
                return {**memory(), **compiled(), "cpu_s": usage.ru_utime + usage.ru_stime}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def limit_threads(module_name: str, threads: int) -> None:
    """As many threads as cores, where a framework has a setting; JAX follows the affinity."""
    if module_name == "pytorch" or os.environ.get("KERAS_BACKEND") == "torch":
        torch = importlib.import_module("torch")
        torch.set_num_threads(threads)
    if module_name == "tensorflow" or os.environ.get("KERAS_BACKEND") == "tensorflow":
        tensorflow = importlib.import_module("tensorflow")
        tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
        tensorflow.config.threading.set_inter_op_parallelism_threads(threads)


def answer(found: dict[str, Any]) -> None:
    """One line of JSON on the stream that was the standard output at the start."""
    ANSWERS.write(json.dumps(found) + "\n")
    ANSWERS.flush()


ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8")
"""Answers go here; whatever a framework prints goes to the standard error instead."""

if __name__ == "__main__":
    os.dup2(2, 1)
    serve(*sys.argv[1:5])
