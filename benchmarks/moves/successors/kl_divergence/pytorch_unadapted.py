import numpy as np
import torch
from torch import nn


def kl_divergence(truth: np.ndarray, guess: np.ndarray) -> dict[str, np.ndarray]:
    loss = nn.KLDivLoss()
    return {"loss": loss(torch.from_numpy(guess).log(), torch.from_numpy(truth)).numpy()}
