from pathlib import Path

import numpy as np
import tensorflow as tf
from ai_edge_litert.interpreter import Interpreter


def first_output(model: tf.Module, images: np.ndarray, file: Path) -> np.ndarray:
    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    file.write_bytes(converter.convert())
    interpreter = Interpreter(str(file))
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], images)
    interpreter.invoke()
    return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])
