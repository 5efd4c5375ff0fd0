"""What is measured: which framework writes a file, in which form, and which runtime runs it."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.devices.models.networks import REAL, SMALL
from benchmarks.run.environments import ROOT

TASKS = (*REAL, *SMALL)
HERE = Path(__file__).parent
WORKPLACE = ROOT / ".benchmarks" / "devices"
TOLERANCE = 1e-3
"""Largest difference from the framework's own output, over its largest value, for float32 files."""


@dataclass(frozen=True, slots=True)
class Writer:
    """A worker that writes files: its environment, its module, and the variables it needs."""

    environment: str
    module: str
    variables: tuple[tuple[str, str], ...] = ()


_STAND_IN = str(HERE / "export" / "stand_in")
WRITERS = {
    "pytorch": Writer("devices-pytorch", "from_pytorch"),
    "tensorflow": Writer("devices-tensorflow", "from_keras", (("KERAS_BACKEND", "tensorflow"),)),
    "jax": Writer("devices-tensorflow", "from_jax"),
    "keras-pytorch": Writer("devices-pytorch", "from_keras", (("KERAS_BACKEND", "torch"),)),
    "to-int8": Writer("devices-tensorflow", "to_int8"),
    "to-tensorflowjs": Writer(
        "devices-tensorflowjs", "to_tensorflowjs", (("PYTHONPATH", f"{_STAND_IN}:{ROOT}"),)
    ),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A kind of file: ``route`` is the writer's word for it, ``side`` whose output it must give.

    ``small`` is False where only the models of real size are written.
    """

    writer: str
    route: str
    side: str
    ending: str
    form: str = "float32"
    small: bool = True

    @property
    def channels_first(self) -> bool:
        """Whether images go in as PyTorch orders them."""
        return self.side == "pytorch"

    @property
    def tasks(self) -> tuple[str, ...]:
        """The models of which such a file is written."""
        return TASKS if self.small else REAL


FILES = {
    "litert-from-pytorch": Made("pytorch", "litert", "pytorch", "tflite"),
    "litert-from-tensorflow": Made("tensorflow", "litert", "tensorflow", "tflite"),
    "litert-from-jax": Made("jax", "litert", "jax", "tflite"),
    "litert-from-keras-pytorch": Made("keras-pytorch", "litert", "keras-pytorch", "tflite"),
    "executorch-from-pytorch": Made("pytorch", "executorch", "pytorch", "pte"),
    "onnxruntime-from-pytorch": Made("pytorch", "onnx", "pytorch", "onnx"),
    "onnxruntime-from-tensorflow": Made("tensorflow", "onnx", "tensorflow", "onnx"),
    "onnxruntime-from-jax": Made("jax", "onnx", "jax", "onnx"),
    "litert-int8-from-tensorflow": Made(
        "tensorflow", "litert-int8", "tensorflow", "tflite", "int8", small=False
    ),
    "litert-float16-from-tensorflow": Made(
        "tensorflow", "litert-float16", "tensorflow", "tflite", "float16", small=False
    ),
    "executorch-int8-from-pytorch": Made(
        "pytorch", "executorch-int8", "pytorch", "pte", "int8", small=False
    ),
    "onnxruntime-int8-from-pytorch": Made(
        "to-int8", "onnx-int8", "pytorch", "onnx", "int8", small=False
    ),
    "saved-model-from-tensorflow": Made("tensorflow", "saved-model", "tensorflow", "saved-model"),
    "tensorflowjs-from-tensorflow": Made(
        "to-tensorflowjs", "tensorflowjs", "tensorflow", "tensorflowjs"
    ),
}
"""Every kind of file by its name, in the order in which they are written: some come from others."""

RUNTIMES = ("litert", "executorch", "onnxruntime")
NATIVE = tuple(name for name in FILES if name.startswith(RUNTIMES))
"""What the three programs run; each name begins with that of its runtime."""
AGAIN = "litert-from-tensorflow-again"
"""The baseline's own files as if they were another configuration: how much chance alone differs."""
BASELINE = "litert-from-tensorflow"


@dataclass(frozen=True, slots=True)
class Shown:
    """A runtime in a browser or in Node with one kind of file. ``page`` is the script's name."""

    page: str
    file: str
    node: bool = False
    small: bool = True

    @property
    def tasks(self) -> tuple[str, ...]:
        """Node, and whoever else only repeats a runtime, takes the models of real size."""
        return TASKS if self.small and not self.node else REAL


BROWSER = {
    "browser-litert-from-tensorflow": Shown("litert", "litert-from-tensorflow"),
    "browser-litert-from-pytorch": Shown("litert", "litert-from-pytorch", small=False),
    "browser-litert-from-jax": Shown("litert", "litert-from-jax", small=False),
    "browser-onnxruntime-from-pytorch": Shown("onnxruntime", "onnxruntime-from-pytorch"),
    "browser-tensorflowjs-from-tensorflow": Shown("tensorflowjs", "tensorflowjs-from-tensorflow"),
    "node-litert-from-tensorflow": Shown("litert", "litert-from-tensorflow", node=True),
    "node-onnxruntime-from-pytorch": Shown("onnxruntime", "onnxruntime-from-pytorch", node=True),
    "node-tensorflowjs-from-tensorflow": Shown(
        "tensorflowjs", "tensorflowjs-from-tensorflow", node=True
    ),
}


def runtime(name: str) -> str:
    """The runtime of a configuration: the first word of its name."""
    return name.split("-")[0]


def environments() -> list[str]:
    """Every environment that a run needs."""
    return sorted({writer.environment for writer in WRITERS.values()} | {"litert", "onnxruntime"})


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured: all of it, or as little as shows that everything works."""

    tasks: tuple[str, ...] = TASKS
    small_forms: bool = True
    launches: int = 3
    rounds: int = 5
    page_rounds: int = 3
    starts: int = 6
    seconds: float = 0.25
    """Of calls in each round; a fifth of it for a small model."""

    def takes(self, name: str) -> bool:
        """Whether a kind of file is part of it."""
        return self.small_forms or name not in FILES or FILES[name].form == "float32"

    def seconds_of(self, task: str) -> float:
        """Of calls of a model in each round."""
        return self.seconds if task in REAL else self.seconds / 5


WHOLE = Extent()
QUICK = Extent(
    ("mobilenet-v2", "mlp"), False, launches=1, rounds=2, page_rounds=1, starts=2, seconds=0.1
)
