from pathlib import Path

import numpy as np
import tensorflow as tf
from ai_edge_litert.interpreter import Interpreter
from flax import nnx
from jax.experimental import jax2tf


def first_output(model: nnx.Module, images: np.ndarray, file: Path) -> np.ndarray:
    function = tf.function(jax2tf.convert(model), autograph=False)
    signature = function.get_concrete_function(tf.TensorSpec(images.shape, tf.float32))
    converter = tf.lite.TFLiteConverter.from_concrete_functions([signature])
    file.write_bytes(converter.convert())
    interpreter = Interpreter(str(file))
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], images)
    interpreter.invoke()
    return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])
