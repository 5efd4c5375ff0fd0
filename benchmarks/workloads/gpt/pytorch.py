"""The language model in PyTorch."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
class Block(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(width)
        self.attention = nn.Linear(width, 3 * width)
        self.projection = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.expand = nn.Linear(width, 4 * width)
        self.contract = nn.Linear(4 * width, width)

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        batch, tokens, width = states.shape
        joined = self.attention(self.norm1(states))
        heads = joined.view(batch, tokens, 3, width // 32, 32).permute(2, 0, 3, 1, 4)
        mixed = nn.functional.scaled_dot_product_attention(*heads, is_causal=True)
        states = states + self.projection(mixed.transpose(1, 2).reshape(batch, tokens, width))
        wide = nn.functional.gelu(self.expand(self.norm2(states)), approximate="tanh")
        return states + self.contract(wide)


class LanguageModel(nn.Module):
    def __init__(self, vocabulary: int, tokens: int, width: int, blocks: int) -> None:
        super().__init__()
        self.token = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(tokens, width)
        self.blocks = nn.Sequential(*(Block(width) for _ in range(blocks)))
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, vocabulary)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        states = self.token(tokens) + self.position.weight[: tokens.shape[1]]
        return self.head(self.norm(self.blocks(states)))


def build(weights: Weights) -> nn.Module:
    vocabulary, width = weights["token.embedding"].shape
    tokens = len(weights["position.embedding"])
    blocks = sum(name.endswith("norm1.scale") for name in weights)
    model = LanguageModel(vocabulary, tokens, width, blocks)
    load(model, weights)
    return model


# step: the weights
def load(model: nn.Module, weights: Weights) -> None:
    with torch.no_grad():
        for parameter, (name, value) in zip(model.parameters(), weights.items(), strict=True):
            parameter.copy_(torch.from_numpy(value.T if name.endswith("kernel") else value))


def dump(model: nn.Module) -> list[np.ndarray]:
    named = ((name, item.detach().numpy()) for name, item in model.named_parameters())
    return [_from_torch(name, value).copy() for name, value in named]


def _from_torch(name: str, value: np.ndarray) -> np.ndarray:
    embedding = name in ("token.weight", "position.weight")
    return value if embedding else value.T  # a kernel is (outputs, inputs) here


# step: the data
def place(inputs: np.ndarray, targets: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.from_numpy(inputs), torch.from_numpy(targets).long()


# step: training
def trainer(model: nn.Module, mode: str) -> Callable[[Any, Any], float]:
    forward = torch.compile(model) if mode == "compile" else model
    optimizer = torch.optim.SGD(model.parameters(), lr=RATE, momentum=MOMENTUM)

    def step(inputs: torch.Tensor, targets: torch.Tensor) -> float:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(forward(inputs).flatten(0, 1), targets.flatten())
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
