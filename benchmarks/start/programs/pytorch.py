"""The first training step in PyTorch."""

import numpy as np
import torch
from torch import nn

from benchmarks.start.stages import finished, reached

reached("imported")

# step: model and optimiser
model = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
optimizer = torch.optim.Adam(model.parameters())
reached("ready")

# step: the first step
random = np.random.default_rng(0)
inputs = torch.from_numpy(random.random((128, 784), np.float32))
labels = torch.from_numpy(random.integers(0, 10, 128))
optimizer.zero_grad()
loss = nn.functional.cross_entropy(model(inputs), labels)
loss.backward()
optimizer.step()
finished(loss.item())
