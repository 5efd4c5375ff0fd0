import numpy as np
import torch


def gradient(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> dict[str, np.ndarray]:
    parameters = torch.tensor(weights, requires_grad=True)
    loss = ((torch.from_numpy(x) @ parameters - torch.from_numpy(y)) ** 2).mean()
    loss.backward()
    return {"loss": loss.detach().numpy(), "gradient": parameters.grad.numpy()}
