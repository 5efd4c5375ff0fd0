import numpy as np
import torch


def adamw(
    kernel: np.ndarray, bias: np.ndarray, kernel_gradients: np.ndarray, bias_gradients: np.ndarray
) -> dict[str, np.ndarray]:
    weight = torch.nn.Parameter(torch.tensor(kernel))
    offset = torch.nn.Parameter(torch.tensor(bias))
    groups = [{"params": [weight]}, {"params": [offset], "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=0.01, weight_decay=0.1, eps=1e-10)
    gradients = (torch.from_numpy(kernel_gradients), torch.from_numpy(bias_gradients))
    for weight.grad, offset.grad in zip(*gradients, strict=True):
        optimizer.step()
    return {"kernel": weight.detach().numpy(), "bias": offset.detach().numpy()}
