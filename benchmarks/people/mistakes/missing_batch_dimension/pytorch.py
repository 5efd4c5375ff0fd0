import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
image = torch.from_numpy(np.random.default_rng(0).random((1, 28, 28), np.float32))
model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 26 * 26, 10))


def predict(image):
    return model(image)  # the mistake
    # instead: return model(image.unsqueeze(0))


scores = predict(image)
print(f"sum {scores.sum().item():.3f}")
