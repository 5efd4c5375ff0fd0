import numpy as np
import torch
from torch import nn


def l2_penalty(x: np.ndarray, y: np.ndarray, kernel: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.Linear(4, 1, bias=False)
    layer.load_state_dict({"weight": torch.from_numpy(kernel.T)})
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, weight_decay=0.01)
    for _ in range(5):
        loss = ((layer(torch.from_numpy(x)) - torch.from_numpy(y)) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return {"kernel": layer.weight.detach().numpy().T}
