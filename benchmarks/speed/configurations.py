"""The ways in which the work is done: which environment, which file, which mode."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Way:
    """One configuration: ``module`` is the file of the workload, ``mode`` what it is told."""

    name: str
    environment: str
    module: str
    mode: str
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def _keras(backend: str, environment: str) -> Way:
    variables = MappingProxyType({"KERAS_BACKEND": backend})
    name = {"torch": "keras-pytorch"}.get(backend, f"keras-{backend}")
    return Way(name, environment, "keras", "default", variables)


BASELINE, AGAIN = "torch-eager", "torch-eager-again"
"""What every ratio is to, and the same once more: their ratio is the noise floor."""

WAYS = {
    way.name: way
    for way in (
        Way(BASELINE, "pytorch", "pytorch", "eager"),
        Way(AGAIN, "pytorch", "pytorch", "eager"),
        Way("torch-compile", "pytorch", "pytorch", "compile"),
        Way("torch-channels-last", "pytorch", "pytorch", "channels-last"),
        Way("tf-function", "tensorflow", "tensorflow", "function"),
        Way("tf-xla", "tensorflow", "tensorflow", "xla"),
        Way("tf-eager", "tensorflow", "tensorflow", "eager"),
        Way("jax-jit", "jax", "jax", "jit"),
        _keras("tensorflow", "tensorflow"),
        _keras("torch", "keras-pytorch"),
        _keras("jax", "keras-jax"),
        Way(
            "torch-eager-passive",
            "pytorch",
            "pytorch",
            "eager",
            MappingProxyType({"OMP_WAIT_POLICY": "PASSIVE"}),
        ),
    )
}
