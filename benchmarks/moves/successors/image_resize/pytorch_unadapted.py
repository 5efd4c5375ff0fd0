import numpy as np
import torch
from torch.nn import functional


def image_resize(images: np.ndarray) -> dict[str, np.ndarray]:
    x = torch.from_numpy(images).permute(0, 3, 1, 2)
    larger = functional.interpolate(x, (13, 13), mode="bilinear", align_corners=True)
    smaller = functional.interpolate(x, (5, 5), mode="bilinear", align_corners=True)
    return {
        "larger": larger.permute(0, 2, 3, 1).numpy(),
        "smaller": smaller.permute(0, 2, 3, 1).numpy(),
    }
