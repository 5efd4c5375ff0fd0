import numpy as np
import torch
from torch import nn


def batch_norm(x: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.BatchNorm1d(4, eps=1e-3, momentum=0.01)
    before = layer.running_var.clone()
    training = layer(torch.from_numpy(x))
    # PyTorch takes the unbiased variance of the batch, Keras and Flax the one that it divides by.
    unbiased = (layer.running_var - 0.99 * before) / 0.01
    layer.running_var.copy_(0.99 * before + 0.01 * unbiased * (len(x) - 1) / len(x))
    layer.eval()
    return {
        "training": training.detach().numpy(),
        "mean": layer.running_mean.numpy(),
        "variance": layer.running_var.numpy(),
        "inference": layer(torch.from_numpy(x)).detach().numpy(),
    }
