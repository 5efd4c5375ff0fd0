import numpy as np
import torch


def sgd_momentum(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    parameters = torch.nn.Parameter(torch.tensor(weights))
    optimizer = torch.optim.SGD([parameters], lr=0.1, momentum=0.9, nesterov=True)
    for gradient in torch.from_numpy(gradients):
        parameters.grad = gradient
        optimizer.step()
    return {"weights": parameters.detach().numpy()}
