"""The recurrent network in PyTorch."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
class Recurrent(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(32, 128, batch_first=True)
        self.dense = nn.Linear(128, 10)

    def forward(self, series: torch.Tensor) -> torch.Tensor:
        states, _ = self.lstm(series)
        return self.dense(states[:, -1])


def build(weights: Weights) -> nn.Module:
    model = Recurrent()
    load(model, weights)
    return model


# step: the weights
def load(model: Recurrent, weights: Weights) -> None:
    with torch.no_grad():
        for parameter, value in zip(_trained(model), weights.values(), strict=True):
            parameter.copy_(torch.from_numpy(value.T))
        model.lstm.bias_hh_l0.zero_()
    model.lstm.bias_hh_l0.requires_grad_(False)  # a second bias, which the others do not have


def dump(model: Recurrent) -> list[np.ndarray]:
    return [parameter.detach().numpy().T.copy() for parameter in _trained(model)]


def _trained(model: Recurrent) -> list[nn.Parameter]:
    lstm, dense = model.lstm, model.dense
    return [lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0, dense.weight, dense.bias]


# step: the data
def place(inputs: np.ndarray, targets: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.from_numpy(inputs), torch.from_numpy(targets).long()


# step: training
def trainer(model: nn.Module, mode: str) -> Callable[[Any, Any], float]:
    forward = torch.compile(model) if mode == "compile" else model
    optimizer = torch.optim.SGD(model.parameters(), lr=RATE, momentum=MOMENTUM)

    def step(inputs: torch.Tensor, targets: torch.Tensor) -> float:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(forward(inputs), targets)
        loss.backward()
        optimizer.step()
        return float(loss.detach())

    return step


# step: prediction
def predictor(model: nn.Module, mode: str) -> Callable[[np.ndarray], np.ndarray]:
    forward = torch.compile(model, dynamic=False) if mode == "compile" else model
    model.eval()

    def predict(inputs: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            output: np.ndarray = forward(torch.from_numpy(inputs)).numpy()
        return output

    return predict
