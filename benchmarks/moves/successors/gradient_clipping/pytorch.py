import numpy as np
import torch


def gradient_clipping(first: np.ndarray, second: np.ndarray) -> dict[str, np.ndarray]:
    gradients = (torch.tensor(first), torch.tensor(second))
    parameters = [torch.nn.Parameter(torch.zeros_like(gradient)) for gradient in gradients]
    for parameter, gradient in zip(parameters, gradients, strict=True):
        parameter.grad = gradient
    norm = torch.nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
    one, other = (parameter.grad.numpy() for parameter in parameters)
    return {"first": one, "second": other, "norm": norm.numpy()}
