import numpy as np
import torch
from torch import nn


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    scores, classes = torch.from_numpy(logits).softmax(dim=1), torch.from_numpy(labels)
    known = classes >= 0
    plain, ignoring = nn.CrossEntropyLoss(), nn.CrossEntropyLoss(ignore_index=-1)
    smooth = nn.CrossEntropyLoss(label_smoothing=0.1)
    return {
        "known": plain(scores[known], classes[known]).numpy(),
        "ignoring": ignoring(scores, classes).numpy(),
        "smoothed": smooth(scores[known], classes[known]).numpy(),
    }
