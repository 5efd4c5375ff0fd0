import numpy as np
import torch
from torch import nn


def binary_cross_entropy(logits: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    scores, truth = torch.from_numpy(logits), torch.from_numpy(labels)
    plain = nn.BCEWithLogitsLoss()
    weighted = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(3.0))
    return {"plain": plain(scores, truth).numpy(), "weighted": weighted(scores, truth).numpy()}
