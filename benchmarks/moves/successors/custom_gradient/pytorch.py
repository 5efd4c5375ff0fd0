from typing import Any

import numpy as np
import torch


class Rounded(torch.autograd.Function):
    """Rounds, and hands the gradient on as if it did not."""

    @staticmethod
    def forward(context: Any, x: torch.Tensor) -> torch.Tensor:
        return torch.round(x)

    @staticmethod
    def backward(context: Any, upstream: torch.Tensor) -> torch.Tensor:
        return upstream


def custom_gradient(x: np.ndarray) -> dict[str, np.ndarray]:
    tensor = torch.tensor(x, requires_grad=True)
    output = Rounded.apply(tensor)
    (output**2).sum().backward()
    return {"output": output.detach().numpy(), "gradient": tensor.grad.numpy()}
