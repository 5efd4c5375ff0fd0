import numpy as np
import torch
from torch import nn


def kl_divergence(truth: np.ndarray, guess: np.ndarray) -> dict[str, np.ndarray]:
    # Logarithms come first, the truth second; "mean" would divide by the number of classes as well.
    loss = nn.KLDivLoss(reduction="batchmean")
    return {"loss": loss(torch.from_numpy(guess).log(), torch.from_numpy(truth)).numpy()}
