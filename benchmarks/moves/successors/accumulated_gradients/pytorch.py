import numpy as np
import torch


def accumulated_gradients(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> dict[str, np.ndarray]:
    parameters = torch.tensor(weights, requires_grad=True)
    optimizer = torch.optim.SGD([parameters], lr=0.1)
    optimizer.zero_grad()
    for some_x, some_y in zip(torch.from_numpy(x), torch.from_numpy(y), strict=True):
        loss = ((some_x @ parameters - some_y) ** 2).mean()
        (loss / 4).backward()  # adds to what is there until zero_grad
    optimizer.step()
    return {"weights": parameters.detach().numpy()}
