"""JAX's own ways out of a pure function: its serialised program, and LiteRT through TensorFlow."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import numpy as np

from benchmarks.export.exporters import runtimes
from benchmarks.export.inputs import Arrays
from benchmarks.export.judging import Array

Load = Callable[[], runtimes.Answer]
Function = Callable[..., Any]


def program(function: Function, arrays: Arrays, folder: Path) -> Load:
    """``jax.export`` to a file, which jaxlib loads again."""
    path = folder / "model.jax"
    shapes = [jax.ShapeDtypeStruct(array.shape, array.dtype) for array in arrays]
    path.write_bytes(jax.export.export(jax.jit(function))(*shapes).serialize())
    return lambda: _program(path)


def _program(path: Path) -> runtimes.Answer:
    loaded = jax.export.deserialize(bytearray(path.read_bytes()))

    def answer(*arrays: Array) -> Array:
        return np.array(loaded.call(*arrays))

    return answer


def litert(function: Function, arrays: Arrays, folder: Path) -> Load:
    """``jax2tf``, then TensorFlow's converter to LiteRT."""
    import tensorflow as tf  # slow, and only for this cell
    from jax.experimental import jax2tf

    path = folder / "model.tflite"
    specs = [tf.TensorSpec(array.shape, array.dtype) for array in arrays]
    wrapped = tf.function(jax2tf.convert(function), input_signature=specs, autograph=False)
    concrete = wrapped.get_concrete_function()
    converter = tf.lite.TFLiteConverter.from_concrete_functions([concrete], wrapped)
    path.write_bytes(converter.convert())
    return lambda: runtimes.litert(path)
