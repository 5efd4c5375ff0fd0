import math

import numpy as np
import torch


def adam(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    parameters = torch.nn.Parameter(torch.tensor(weights))
    optimizer = torch.optim.Adam([parameters], lr=0.01)
    for step, gradient in enumerate(torch.from_numpy(gradients), start=1):
        # Keras adds its 1e-7 before the bias correction, which then divides it by this root.
        optimizer.param_groups[0]["eps"] = 1e-7 / math.sqrt(1 - 0.999**step)
        parameters.grad = gradient
        optimizer.step()
    return {"weights": parameters.detach().numpy()}
