import numpy as np
import torch
from torch import nn


def mixed_precision(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.Linear(64, 3)
    layer.load_state_dict({"weight": torch.from_numpy(kernel.T), "bias": torch.from_numpy(bias)})
    with torch.autocast("cpu", dtype=torch.bfloat16):
        output = layer(torch.from_numpy(x))
    bytes_each = [layer.weight.itemsize, output.itemsize]
    return {
        "output": output.float().detach().numpy(),
        "bytes of weight and output": np.array(bytes_each),
    }
