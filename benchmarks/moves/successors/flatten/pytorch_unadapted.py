import numpy as np
import torch
from torch import nn


def flatten(images: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    model = nn.Sequential(nn.Flatten(), nn.Linear(48, 5))
    model[1].load_state_dict({"weight": torch.from_numpy(kernel.T), "bias": torch.from_numpy(bias)})
    return {"output": model(torch.from_numpy(images).permute(0, 3, 1, 2)).detach().numpy()}
