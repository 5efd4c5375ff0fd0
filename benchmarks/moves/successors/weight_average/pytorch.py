import numpy as np
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


def weight_average(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.Linear(6, 1, bias=False)
    layer.load_state_dict({"weight": torch.from_numpy(weights).unsqueeze(0)})
    average = AveragedModel(layer, multi_avg_fn=get_ema_multi_avg_fn(0.9))
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for gradient in torch.from_numpy(gradients):
        layer.weight.grad = gradient.unsqueeze(0)
        optimizer.step()
        average.update_parameters(layer)  # the first time it copies
    return {"average": average.module.weight[0].detach().numpy()}
