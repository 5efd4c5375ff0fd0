"""Keras on JAX: Keras's own ONNX exporter, and JAX's ways out of the same model."""

from pathlib import Path
from typing import Any

import jax.export  # noqa: F401  (jax does not import it by itself)
import keras

from benchmarks.export.exporters import jax_function
from benchmarks.export.exporters.keras_model import MODELS, ONNX, Load, parameters, prepared, run
from benchmarks.export.inputs import Arrays

__all__ = ["EXPORTERS", "MODELS", "parameters", "prepared", "run"]


def _pure(network: keras.Model) -> jax_function.Function:
    """The model as a function of its inputs alone, with its weights inside."""
    trained = [weight.value for weight in network.trainable_variables]
    kept = [weight.value for weight in network.non_trainable_variables]

    def function(*arrays: Any) -> Any:
        given = arrays[0] if len(arrays) == 1 else list(arrays)
        return network.stateless_call(trained, kept, given, training=False)[0]

    return function


def program(network: keras.Model, arrays: Arrays, folder: Path) -> Load:
    """``jax.export`` of the model."""
    return jax_function.program(_pure(network), arrays, folder)


def litert(network: keras.Model, arrays: Arrays, folder: Path) -> Load:
    """LiteRT from the model's JAX function; Keras itself offers none on this engine."""
    return jax_function.litert(_pure(network), arrays, folder)


EXPORTERS = {"jax_export": program, "onnx": ONNX, "litert": litert}
