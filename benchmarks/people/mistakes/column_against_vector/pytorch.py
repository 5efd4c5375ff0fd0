import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
random = np.random.default_rng(0)
inputs = torch.from_numpy(random.random((32, 8), np.float32))
targets = inputs.sum(dim=1)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)

for _ in range(50):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(inputs), targets)  # the mistake
    # instead: loss = nn.functional.mse_loss(model(inputs), targets.unsqueeze(1))
    loss.backward()
    optimizer.step()
print(f"loss {loss.item():.4f}")
