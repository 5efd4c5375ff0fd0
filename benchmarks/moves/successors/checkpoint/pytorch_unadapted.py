from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from torch import nn


class Training:
    def __init__(self, kernel: np.ndarray) -> None:
        self.model = nn.Linear(4, 1, bias=False)
        self.model.load_state_dict({"weight": torch.from_numpy(kernel.T)})
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.1, eps=1e-7)

    def save(self, file: Path) -> None:
        torch.save(self.model.state_dict(), file)

    def restore(self, file: Path) -> None:
        self.model.load_state_dict(torch.load(file))


def losses_of(training: Training, x: np.ndarray, y: np.ndarray) -> list[float]:
    losses = []
    for some_x, some_y in zip(torch.from_numpy(x), torch.from_numpy(y), strict=True):
        loss = ((training.model(some_x) - some_y) ** 2).mean()
        training.optimizer.zero_grad()
        loss.backward()
        training.optimizer.step()
        losses.append(loss.item())
    return losses


def checkpoint(x: np.ndarray, y: np.ndarray, kernel: np.ndarray) -> dict[str, np.ndarray]:
    unbroken = losses_of(Training(kernel), x, y)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "checkpoint.pt"
        first = Training(kernel)
        losses_of(first, x[:4], y[:4])
        first.save(file)
        second = Training(np.zeros_like(kernel))
        second.restore(file)
        resumed = losses_of(second, x[4:], y[4:])
    return {
        "resumed": np.array(resumed, np.float32),
        "unbroken": np.array(unbroken[4:], np.float32),
    }
