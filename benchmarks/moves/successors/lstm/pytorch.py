import numpy as np
import torch
from torch import nn


def lstm(
    x: np.ndarray, kernel: np.ndarray, recurrent: np.ndarray, bias: np.ndarray
) -> dict[str, np.ndarray]:
    layer = nn.LSTM(4, 3, batch_first=True)
    state = {
        "weight_ih_l0": torch.from_numpy(kernel.T),
        "weight_hh_l0": torch.from_numpy(recurrent.T),
        "bias_ih_l0": torch.from_numpy(bias),
        "bias_hh_l0": torch.zeros(12),
    }
    layer.load_state_dict(state)
    output, (hidden, cell) = layer(torch.from_numpy(x))
    return {
        "output": output.detach().numpy(),
        "hidden": hidden[0].detach().numpy(),
        "cell": cell[0].detach().numpy(),
    }
