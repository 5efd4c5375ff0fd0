"""What is tried on a card: large and small workloads, ways, and precisions that mean the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

LIMITS: Mapping[str, float] = MappingProxyType({"float32": 2e-6, "tf32": 3e-4, "bfloat16": 4e-3})
"""The precisions, and how far the first five losses may lie from PyTorch's in the same one.

``float32`` multiplies matrices in full single precision, ``tf32`` in the card's 19-bit format,
``bfloat16`` in 16 bits with weights, optimiser and loss in single precision. Every framework is
told which, since no two have the same default. The limit of the first is the suite's own, that of
``tf32`` is a third of its smallest step (2**-10), that of ``bfloat16`` its smallest step (2**-8).
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A workload in a precision, and the steps of a turn in a round (some tens of ms or more)."""

    workload: str
    precision: str
    steps: int

    @property
    def task(self) -> str:
        """The cell in records."""
        return f"{self.workload}-{self.precision}"


CELLS = (
    Cell("gpt-card", "float32", 3),
    Cell("gpt-card", "tf32", 6),
    Cell("gpt-card", "bfloat16", 6),
    Cell("cnn-card", "float32", 15),
    Cell("cnn-card", "tf32", 15),
    Cell("cnn-card", "bfloat16", 15),
    Cell("gpt", "float32", 30),
    Cell("cnn", "float32", 40),
)
"""Two workloads that fill a card in all precisions; the small ones, which wait for the start of
kernels rather than for products, in one. The first cell is the one whose memory is told, since
JAX counts its highest use from the start of the process."""
TRIED = (Cell("mlp", "float32", 2), Cell("gpt", "tf32", 2), Cell("gpt", "bfloat16", 2))
"""What is tried before a run and where no card is at hand."""

LAUNCHES, ROUNDS, WARM_UP = 3, 5, 20


@dataclass(frozen=True, slots=True)
class CardWay:
    """One configuration: the file of the workload, its mode and the variables it is started with.

    ``environment`` is used where no card is at hand; a machine with a card brings its own
    packages, since it may reach no registry.
    """

    name: str
    environment: str
    module: str
    mode: str
    variables: Mapping[str, str]


def _way(name: str, environment: str, module: str, mode: str, **variables: str) -> CardWay:
    return CardWay(name, environment, module, mode, MappingProxyType(variables))


_AS_NEEDED = {"XLA_PYTHON_CLIENT_PREALLOCATE": "false"}
"""Without it JAX takes most of the card at its start, and nobody else has room beside it."""
BASELINE, AGAIN = "torch-eager", "torch-eager-again"
WAYS = (
    _way(BASELINE, "pytorch", "pytorch", "eager"),
    _way(AGAIN, "pytorch", "pytorch", "eager"),
    _way("torch-compile", "pytorch", "pytorch", "compile"),
    _way("jax-jit", "jax", "jax", "jit", **_AS_NEEDED),
    _way("keras-pytorch", "keras-pytorch", "keras", "default", KERAS_BACKEND="torch"),
    _way("keras-jax", "keras-jax", "keras", "default", KERAS_BACKEND="jax", **_AS_NEEDED),
)
