import numpy as np
import torch


def custom_gradient(x: np.ndarray) -> dict[str, np.ndarray]:
    tensor = torch.tensor(x, requires_grad=True)
    output = torch.round(tensor)
    (output**2).sum().backward()
    return {"output": output.detach().numpy(), "gradient": tensor.grad.numpy()}
