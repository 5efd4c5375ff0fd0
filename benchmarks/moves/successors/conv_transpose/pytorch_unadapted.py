import numpy as np
import torch
from torch import nn


def conv_transpose(
    images: np.ndarray, kernel: np.ndarray, bias: np.ndarray
) -> dict[str, np.ndarray]:
    layer = nn.ConvTranspose2d(3, 5, kernel_size=3, stride=2, padding=1, output_padding=1)
    weight = torch.from_numpy(kernel).permute(3, 2, 0, 1)
    layer.load_state_dict({"weight": weight, "bias": torch.from_numpy(bias)})
    output = layer(torch.from_numpy(images).permute(0, 3, 1, 2))
    return {"output": output.permute(0, 2, 3, 1).detach().numpy()}
