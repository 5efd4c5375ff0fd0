import torch
from torch import nn

torch.manual_seed(0)
old = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 16))
new = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 16), nn.Linear(16, 4))

torch.save(old.state_dict(), "weights.pt")
new.load_state_dict(torch.load("weights.pt"))  # the mistake
# instead: old.load_state_dict(torch.load("weights.pt"))
print("restored")
