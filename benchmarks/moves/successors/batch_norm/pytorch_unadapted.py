import numpy as np
import torch
from torch import nn


def batch_norm(x: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.BatchNorm1d(4)
    training = layer(torch.from_numpy(x))
    layer.eval()
    return {
        "training": training.detach().numpy(),
        "mean": layer.running_mean.numpy(),
        "variance": layer.running_var.numpy(),
        "inference": layer(torch.from_numpy(x)).detach().numpy(),
    }
