"""Files from JAX: LiteRT by way of TensorFlow, and ONNX. A worker of devices-tensorflow."""

from pathlib import Path

import jax
import jax2onnx
import numpy as np
import tensorflow as tf
from jax.experimental import jax2tf

from benchmarks.devices.export.worker import save, serve
from benchmarks.devices.models import in_jax
from benchmarks.devices.models.networks import Network
from benchmarks.devices.models.weights import Inputs, Weights


def reference(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """JAX's own outputs, compiled."""
    compiled = jax.jit(in_jax.model(network, known))
    save(target, [np.asarray(compiled(array)) for array in inputs])


def litert(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """jax2tf and TensorFlow's converter; the weights become constants of the file."""
    inside = jax2tf.convert(in_jax.model(network, known), native_serialization=True)
    signature = [tf.TensorSpec(inputs[0].shape, inputs[0].dtype)]
    function = tf.function(inside, input_signature=signature, autograph=False)
    concrete = [function.get_concrete_function()]
    target.write_bytes(
        tf.lite.TFLiteConverter.from_concrete_functions(concrete, function).convert()
    )


def onnx(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """By jax2onnx, which lays large weights into a file beside it."""
    shape = jax.ShapeDtypeStruct(inputs[0].shape, inputs[0].dtype)
    model = in_jax.model(network, known)
    jax2onnx.to_onnx(model, [shape], return_mode="file", output_path=str(target))


if __name__ == "__main__":
    serve({"reference": reference, "litert": litert, "onnx": onnx})
