import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
images = torch.from_numpy(np.random.default_rng(0).random((32, 784), np.float32))
model = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))

model.to("cuda:0")  # the mistake
# instead: model.to("cpu")
device = next(model.parameters()).device
scores = model(images.to(device))
print(f"sum {scores.sum().item():.3f}")
