import numpy as np
import torch
from torch import nn


def dropout(x: np.ndarray) -> dict[str, np.ndarray]:
    torch.manual_seed(0)
    layer = nn.Dropout(0.25)
    training = layer.train()(torch.from_numpy(x))
    inference = layer(torch.from_numpy(x))
    return {"values": np.unique(training.numpy()), "inference": inference.numpy()}
