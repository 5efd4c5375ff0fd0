import numpy as np
import torch
from torch import nn


def gru(
    x: np.ndarray, kernel: np.ndarray, recurrent: np.ndarray, bias: np.ndarray
) -> dict[str, np.ndarray]:
    layer = nn.GRU(4, 3, batch_first=True)
    # Keras: update, reset, candidate. PyTorch: reset, update, candidate.
    order = np.r_[3:6, 0:3, 6:9]
    state = {
        "weight_ih_l0": torch.from_numpy(kernel[:, order].T),
        "weight_hh_l0": torch.from_numpy(recurrent[:, order].T),
        "bias_ih_l0": torch.from_numpy(bias[0, order]),
        "bias_hh_l0": torch.from_numpy(bias[1, order]),
    }
    layer.load_state_dict(state)
    output, _ = layer(torch.from_numpy(x))
    return {"output": output.detach().numpy()}
