"""What is tried on a card: large and small workloads, ways, and precisions that mean the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PRECISIONS = ("float32", "tf32")
"""How matrix products of single precision numbers are made: in full, or with the card's 19-bit
format. Every framework is told which, since no two have the same default. Products of 16-bit
numbers are left out: the settings that name them choose TF32 on a card in JAX."""
LIMITS: Mapping[str, float] = MappingProxyType({"float32": 2e-6, "tf32": 3e-4})
"""How far the first five losses may lie from PyTorch's in the same precision, relative."""

LARGE = ("gpt-card", "cnn-card")
"""Workloads that fill a card; the small ones beside them show the cost of starting its kernels."""
SMALL = ("gpt", "cnn")


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


_HALF = {"XLA_PYTHON_CLIENT_PREALLOCATE": "false"}
BASELINE = "torch-eager"
WAYS = (
    _way(BASELINE, "pytorch", "pytorch", "eager"),
    _way("torch-eager-again", "pytorch", "pytorch", "eager"),
    _way("torch-compile", "pytorch", "pytorch", "compile"),
    _way("jax-jit", "jax", "jax", "jit", **_HALF),
    _way("keras-pytorch", "keras-pytorch", "keras", "default", KERAS_BACKEND="torch"),
    _way("keras-jax", "keras-jax", "keras", "default", KERAS_BACKEND="jax", **_HALF),
)
