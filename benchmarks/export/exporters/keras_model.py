"""What Keras does alike on its three engines: preparing a model, running it, its own exporters."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np

from benchmarks.export.exporters import runtimes
from benchmarks.export.inputs import Arrays, Given
from benchmarks.export.judging import Array

MODELS = ("keras_own", "keras_text", "keras_vision")
Load = Callable[[], runtimes.Answer]


def prepared(given: Given) -> Given:
    """Noise on every weight, and statistics of the normalisations from one pass."""
    network = given.network
    noise = np.random.default_rng(7)
    for weight in network.trainable_variables:
        drawn = noise.normal(size=tuple(weight.shape)).astype(np.float32)
        weight.assign(weight + 0.02 * drawn)
    norms = [
        one for one in network._flatten_layers() if isinstance(one, keras.layers.BatchNormalization)
    ]
    for norm in norms:
        norm.momentum = 0.0  # takes the statistics of the one pass as they are
    if norms:
        network(_argument(given.sample(3, 8)), training=True)
    return given


def _argument(arrays: Arrays) -> Any:
    """A functional model takes one array as it is, and several as a list."""
    tensors = [keras.ops.convert_to_tensor(array) for array in arrays]
    return tensors[0] if len(tensors) == 1 else tensors


def run(network: keras.Model, arrays: Arrays) -> Array:
    """The model's own output."""
    return np.array(keras.ops.convert_to_numpy(network(_argument(arrays), training=False)))


def parameters(network: keras.Model) -> int:
    """How many weights are learned."""
    return sum(int(np.prod(tuple(weight.shape))) for weight in network.trainable_variables)


def signature(arrays: Arrays) -> list[Any]:
    """The shapes and kinds of a fixed input of one example, as ``Model.export`` takes them."""
    specs = [
        keras.InputSpec(shape=array.shape, dtype=str(array.dtype), name=f"input_{number}")
        for number, array in enumerate(arrays)
    ]
    return specs if len(specs) == 1 else [specs]


def exporter(
    format_: str, name: str, load: Callable[[Path], runtimes.Answer]
) -> Callable[[keras.Model, Arrays, Path], Load]:
    """``Model.export`` to a format, and how the file called ``name`` is loaded."""

    def export(network: keras.Model, arrays: Arrays, folder: Path) -> Load:
        path = folder / name
        network.export(str(path), format=format_, input_signature=signature(arrays), verbose=False)
        return lambda: load(path)

    return export


LITERT = exporter("litert", "model.tflite", runtimes.litert)
ONNX = exporter("onnx", "model.onnx", runtimes.onnx_runtime)
