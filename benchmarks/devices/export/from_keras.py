"""Files from Keras, on TensorFlow or on PyTorch as ``KERAS_BACKEND`` says.

On TensorFlow the converter is TensorFlow's own: Keras's short way to LiteRT leaves the batch open,
which LiteRT's compiled models refuse. On PyTorch that short way is the only one.
"""

from pathlib import Path
from typing import Any

import keras

from benchmarks.devices.export.worker import Write, save, serve
from benchmarks.devices.models import in_keras
from benchmarks.devices.models.networks import Network
from benchmarks.devices.models.weights import Inputs, Weights


def _called(network: Network, known: Weights, inputs: Inputs) -> Any:
    """The model after its first call: Keras exports no model that was never called."""
    model = in_keras.model(network, known)
    model(inputs[0])
    return model


def reference(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """The model's own outputs on this backend."""
    model = in_keras.model(network, known)
    save(target, [keras.ops.convert_to_numpy(model(array)) for array in inputs])


def short(form: str) -> Write:
    """Keras's own ``export`` to a format that it names."""

    def write(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
        _called(network, known, inputs).export(str(target), format=form, verbose=False)

    return write


def converted(form: str) -> Write:
    """TensorFlow's converter: float32, float16 weights, or int8 weights with a dynamic range."""

    def write(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
        import tensorflow as tf  # only where this is the backend: the other environment has none

        model = _called(network, known, inputs)
        converter = tf.lite.TFLiteConverter.from_keras_model(model)
        if form != "float32":
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
        if form == "float16":
            converter.target_spec.supported_types = [tf.float16]
        target.write_bytes(converter.convert())

    return write


if __name__ == "__main__":
    on_tensorflow = keras.backend.backend() == "tensorflow"
    serve(
        {
            "reference": reference,
            "litert": converted("float32") if on_tensorflow else short("litert"),
            "litert-int8": converted("int8"),
            "litert-float16": converted("float16"),
            "onnx": short("onnx"),
            "saved-model": short("tf_saved_model"),
        }
    )
