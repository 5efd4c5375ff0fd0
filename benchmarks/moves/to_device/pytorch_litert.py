from pathlib import Path

import litert_torch
import numpy as np
import torch
from ai_edge_litert.interpreter import Interpreter


def first_output(model: torch.nn.Module, images: np.ndarray, file: Path) -> np.ndarray:
    litert_torch.convert(model.eval(), (torch.from_numpy(images),)).export(str(file))
    interpreter = Interpreter(str(file))
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], images)
    interpreter.invoke()
    return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])
