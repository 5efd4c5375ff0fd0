import numpy as np
import torch
from torch.func import grad, vmap


def loss_of(weights: torch.Tensor, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return (x @ weights - y) ** 2


def per_example_gradients(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> dict[str, np.ndarray]:
    each = vmap(grad(loss_of), in_dims=(None, 0, 0))
    tensors = (torch.from_numpy(array) for array in (weights, x, y))
    return {"gradients": each(*tensors).numpy()}
