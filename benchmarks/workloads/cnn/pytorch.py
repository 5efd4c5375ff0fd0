"""The convolutional network in PyTorch."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
def build(weights: Weights) -> nn.Module:
    model = nn.Sequential(
        nn.Conv2d(3, 32, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(64, 64, 3),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(4 * 4 * 64, 10),
    )
    load(model, weights)
    return model


# step: the weights
def load(model: nn.Module, weights: Weights) -> None:
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), weights.values(), strict=True):
            parameter.copy_(torch.from_numpy(_channels_first(value)))


def dump(model: nn.Module) -> list[np.ndarray]:
    return [_channels_last(parameter.detach().numpy()) for parameter in model.parameters()]


def _channels_first(value: np.ndarray) -> np.ndarray:
    """Images are (channels, height, width) here, and flattened in that order."""
    if value.ndim == 4:
        return value.transpose(3, 2, 0, 1).copy()
    if value.ndim == 2:
        return value.reshape(4, 4, 64, 10).transpose(3, 2, 0, 1).reshape(10, 1024)
    return value


def _channels_last(value: np.ndarray) -> np.ndarray:
    if value.ndim == 4:
        return value.transpose(2, 3, 1, 0).copy()
    if value.ndim == 2:
        return value.reshape(10, 64, 4, 4).transpose(2, 3, 1, 0).reshape(1024, 10)
    return value.copy()


# step: the data
def arrange(images: np.ndarray) -> np.ndarray:
    """From (height, width, channels) to the order that PyTorch takes."""
    return np.ascontiguousarray(images.transpose(0, 3, 1, 2))


def place(images: np.ndarray, targets: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.from_numpy(images), torch.from_numpy(targets).long()


# step: training
def trainer(model: nn.Module, mode: str) -> Callable[[Any, Any], float]:
    if mode == "channels-last":
        model.to(memory_format=torch.channels_last)
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
    if mode == "channels-last":
        model.to(memory_format=torch.channels_last)
    forward = torch.compile(model, dynamic=False) if mode == "compile" else model
    model.eval()

    def predict(inputs: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            output: np.ndarray = forward(torch.from_numpy(inputs)).numpy()
        return output

    return predict
