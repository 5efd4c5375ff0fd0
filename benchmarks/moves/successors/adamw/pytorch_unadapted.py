import numpy as np
import torch


def adamw(
    kernel: np.ndarray, bias: np.ndarray, kernel_gradients: np.ndarray, bias_gradients: np.ndarray
) -> dict[str, np.ndarray]:
    weight = torch.nn.Parameter(torch.tensor(kernel))
    offset = torch.nn.Parameter(torch.tensor(bias))
    optimizer = torch.optim.AdamW([weight, offset], lr=0.01, weight_decay=0.1)
    gradients = (torch.from_numpy(kernel_gradients), torch.from_numpy(bias_gradients))
    for weight.grad, offset.grad in zip(*gradients, strict=True):
        optimizer.step()
    return {"kernel": weight.detach().numpy(), "bias": offset.detach().numpy()}
