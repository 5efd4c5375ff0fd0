import numpy as np
import torch
from torch import nn


def layer_norm(x: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.LayerNorm(16, eps=1e-3)
    layer.load_state_dict({"weight": torch.from_numpy(scale), "bias": torch.from_numpy(bias)})
    return {"output": layer(torch.from_numpy(x)).detach().numpy()}
