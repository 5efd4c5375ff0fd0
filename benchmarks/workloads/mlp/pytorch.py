"""The perceptron in PyTorch."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
def build(weights: Weights) -> nn.Module:
    model = nn.Sequential(
        nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 10)
    )
    load(model, weights)
    return model


# step: the weights
def load(model: nn.Module, weights: Weights) -> None:
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), weights.values(), strict=True):
            parameter.copy_(torch.from_numpy(value.T))  # a kernel is (outputs, inputs) here


def dump(model: nn.Module) -> list[np.ndarray]:
    return [parameter.detach().numpy().T.copy() for parameter in model.parameters()]


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
