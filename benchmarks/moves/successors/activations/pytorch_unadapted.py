import numpy as np
import torch
from torch.nn import functional


def activations(x: np.ndarray) -> dict[str, np.ndarray]:
    tensor = torch.from_numpy(x)
    return {
        "gelu": functional.gelu(tensor).numpy(),
        "leaky": functional.leaky_relu(tensor).numpy(),
        "swish": functional.silu(tensor).numpy(),
    }
