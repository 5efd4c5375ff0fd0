"""A network of three layers on prepared arrays: PyTorch with its own loop and DataLoader."""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

# step: load the data
data = {name: torch.from_numpy(array) for name, array in np.load("arrays.npz").items()}
train = TensorDataset(data["inputs"], data["labels"])
loader = DataLoader(train, batch_size=128, shuffle=True)
test_inputs, test_labels = data["test_inputs"], data["test_labels"]


# step: build the model
def network():
    return nn.Sequential(
        nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10)
    )


model = network()
optimizer = torch.optim.Adam(model.parameters())

# step: train
for _ in range(3):
    for inputs, labels in loader:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(inputs), labels)
        loss.backward()
        optimizer.step()

# step: measure the accuracy
model.eval()
with torch.no_grad():
    expected = model(test_inputs)
accuracy = (expected.argmax(dim=1) == test_labels).float().mean().item()
print("accuracy", accuracy)

# step: save
torch.save(model.state_dict(), "model.pt")

# step: restore
restored = network()
restored.load_state_dict(torch.load("model.pt"))
restored.eval()

# step: check
with torch.no_grad():
    outputs = restored(test_inputs)
torch.testing.assert_close(outputs, expected)
