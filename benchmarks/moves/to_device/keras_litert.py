from pathlib import Path

import keras
import numpy as np
from ai_edge_litert.interpreter import Interpreter


def first_output(model: keras.Model, images: np.ndarray, file: Path) -> np.ndarray:
    model.export(file, format="litert")
    interpreter = Interpreter(str(file))
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], images)
    interpreter.invoke()
    return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])
