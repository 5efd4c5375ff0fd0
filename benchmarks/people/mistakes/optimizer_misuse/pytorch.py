import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
random = np.random.default_rng(0)
images = torch.from_numpy(random.random((32, 784), np.float32))
labels = torch.from_numpy(random.integers(0, 10, 32))
model = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for _ in range(3):
    scores = model(images)
    loss = nn.functional.cross_entropy(scores, labels)
    loss.backward()  # the mistake
    # instead: optimizer.zero_grad()
    # instead: loss.backward()
    optimizer.step()
print(f"loss {loss.item():.4f}")
