"""The models as PyTorch modules, as its users write them. Runs in an environment with PyTorch."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from benchmarks.devices.models.networks import (
    EPSILON,
    FINE,
    Activation,
    Convolution,
    Dense,
    Excitation,
    Layered,
    MaxPool,
    MeanPool,
    Network,
    Normalisation,
    Recurrent,
    Residual,
    Step,
    Transformer,
)
from benchmarks.devices.models.weights import Weights

ACTIVATIONS = {"relu": nn.ReLU, "relu6": nn.ReLU6, "swish": nn.SiLU}


def model(network: Network, weights: Weights) -> nn.Module:
    """The model with its weights, ready to infer. Images are channels, height, width."""
    match network:
        case Layered():
            made: nn.Module = _sequence(network.steps, weights)
        case Transformer():
            made = TransformerModel(network, weights)
        case Recurrent():
            made = RecurrentModel(network, weights)
    return made.eval().requires_grad_(False)


def inputs(arrays: list[np.ndarray]) -> list[torch.Tensor]:
    """Inputs in PyTorch's own order of channels."""
    return [torch.from_numpy(np.ascontiguousarray(turned(array))) for array in arrays]


def turned(array: np.ndarray) -> np.ndarray:
    """Images from channels last to channels first; anything else as it is."""
    return array.transpose(0, 3, 1, 2) if array.ndim == 4 else array


def with_statistics(network: Layered, weights: Weights, images: list[np.ndarray]) -> Weights:
    """The weights with means and variances of one training-mode pass over ``images``."""
    module = _sequence(network.steps, weights)
    norms = [part for part in module.modules() if isinstance(part, nn.BatchNorm2d)]
    for norm in norms:
        norm.momentum = 1.0
    with torch.no_grad():
        module.train()(torch.cat(inputs(images)))
    found = {key: tensor.numpy() for key, tensor in module.state_dict().items()}
    means = [key for key in weights if key.endswith(".mean")]
    read = [key for key in found if key.endswith("running_mean")]
    for key, theirs in zip(means, read, strict=True):
        weights = {**weights, key: found[theirs]}
        variance = found[theirs.replace("running_mean", "running_var")]
        weights[key.replace(".mean", ".variance")] = variance
    return weights


def _sequence(steps: tuple[Step, ...], weights: Weights) -> nn.Sequential:
    return nn.Sequential(*(_module(step, weights) for step in steps))


def _module(step: Step, weights: Weights) -> nn.Module:
    match step:
        case Convolution(name, given, outputs, kernel, stride, groups, bias):
            options = {"stride": stride, "padding": kernel // 2, "groups": groups, "bias": bias}
            made: nn.Module = nn.Conv2d(given, outputs, kernel, **options)
            made.weight.data = torch.from_numpy(weights[f"{name}.kernel"]).permute(3, 2, 0, 1)
            made.weight.data = made.weight.data.contiguous()
            if bias:
                made.bias.data = torch.from_numpy(weights[f"{name}.bias"])
        case Normalisation(name, channels):
            made = nn.BatchNorm2d(channels, eps=EPSILON)
            made.weight.data = torch.from_numpy(weights[f"{name}.scale"])
            made.bias.data = torch.from_numpy(weights[f"{name}.shift"])
            made.running_mean = torch.from_numpy(weights[f"{name}.mean"])
            made.running_var = torch.from_numpy(weights[f"{name}.variance"])
        case Activation(kind):
            made = ACTIVATIONS[kind]()
        case Excitation():
            made = ExcitationModule(step, weights)
        case MaxPool(size, stride, padding):
            made = nn.MaxPool2d(size, stride, padding)
        case MeanPool():
            made = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())
        case Dense(name):
            made = dense(name, weights)
        case Residual():
            made = ResidualModule(step, weights)
    return made


def dense(name: str, weights: Weights) -> nn.Linear:
    """A linear layer with its weights."""
    kernel = torch.from_numpy(weights[f"{name}.kernel"])
    made = nn.Linear(*kernel.shape)
    made.weight.data = kernel.T.contiguous()
    made.bias.data = torch.from_numpy(weights[f"{name}.bias"])
    return made


class ExcitationModule(nn.Module):
    """Channels weighed by what 1 x 1 convolutions make of their means, as torchvision has it."""

    def __init__(self, step: Excitation, weights: Weights) -> None:
        super().__init__()
        self.squeeze = _pointwise(f"{step.name}.squeeze", weights)
        self.widen = _pointwise(f"{step.name}.widen", weights)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        """Images in, images out."""
        means = functional.adaptive_avg_pool2d(images, 1)
        return images * torch.sigmoid(self.widen(functional.silu(self.squeeze(means))))


def _pointwise(name: str, weights: Weights) -> nn.Conv2d:
    linear = dense(name, weights)
    made = nn.Conv2d(linear.in_features, linear.out_features, 1)
    made.weight.data = linear.weight.data[:, :, None, None]
    made.bias.data = linear.bias.data
    return made


class ResidualModule(nn.Module):
    """A body and a way round it."""

    def __init__(self, step: Residual, weights: Weights) -> None:
        super().__init__()
        self.body = _sequence(step.body, weights)
        self.shortcut = _sequence(step.shortcut, weights)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        """Images in, images out."""
        return self.body(images) + self.shortcut(images)


class Block(nn.Module):
    """Attention and two inner layers, each with a way round it."""

    def __init__(self, network: Transformer, name: str, weights: Weights) -> None:
        super().__init__()
        self.heads, self.causal, self.first = network.heads, network.causal, network.first
        self.norms = nn.ModuleList(_norm(f"{name}.norm{which}", weights) for which in (1, 2))
        for part in ("query", "key", "value", "joined", "widen", "narrow"):
            setattr(self, part, dense(f"{name}.{part}", weights))

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        """States (1, tokens, width) in and out."""
        if self.first:
            states = states + self._attention(self.norms[0](states))
            return states + self._inner(self.norms[1](states))
        states = self.norms[0](states + self._attention(states))
        return self.norms[1](states + self._inner(states))

    def _attention(self, states: torch.Tensor) -> torch.Tensor:
        query, key, value = (
            part(states).unflatten(2, (self.heads, -1)).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        attend = functional.scaled_dot_product_attention
        mixed = attend(query, key, value, is_causal=self.causal)
        return self.joined(mixed.transpose(1, 2).flatten(2))

    def _inner(self, states: torch.Tensor) -> torch.Tensor:
        return self.narrow(functional.gelu(self.widen(states)))


def _norm(name: str, weights: Weights) -> nn.LayerNorm:
    scale = torch.from_numpy(weights[f"{name}.scale"])
    made = nn.LayerNorm(len(scale), eps=FINE)
    made.weight.data = scale
    made.bias.data = torch.from_numpy(weights[f"{name}.shift"])
    return made


class TransformerModel(nn.Module):
    """Token numbers (1, tokens) in; means (1, width) or scores (1, tokens, vocabulary) out."""

    def __init__(self, network: Transformer, weights: Weights) -> None:
        super().__init__()
        self.network = network
        self.tokens = nn.Embedding.from_pretrained(torch.from_numpy(weights["tokens"]))
        self.positions = nn.Parameter(torch.from_numpy(weights["positions"]))
        self.norm = _norm("norm", weights)
        names = (f"layer{number}" for number in range(network.layers))
        self.blocks = nn.Sequential(*(Block(network, name, weights) for name in names))
        self.scores = dense("scores", weights) if network.causal else None

    def forward(self, numbers: torch.Tensor) -> torch.Tensor:
        """As the class says."""
        states = self.tokens(numbers) + self.positions
        if self.network.first:
            states = self.norm(self.blocks(states))
        else:
            states = self.blocks(self.norm(states))
        return states.mean(1) if self.scores is None else self.scores(states)


class RecurrentModel(nn.Module):
    """Vectors (1, steps, inputs) in, scores (1, outputs) out."""

    def __init__(self, network: Recurrent, weights: Weights) -> None:
        super().__init__()
        self.lstm = nn.LSTM(network.inputs, network.width, batch_first=True)
        self.lstm.weight_ih_l0.data = torch.from_numpy(weights["lstm.inputs"]).T.contiguous()
        self.lstm.weight_hh_l0.data = torch.from_numpy(weights["lstm.states"]).T.contiguous()
        self.lstm.bias_ih_l0.data = torch.from_numpy(weights["lstm.bias"])
        self.lstm.bias_hh_l0.data = torch.zeros_like(self.lstm.bias_ih_l0)
        self.classes = dense("classes", weights)

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        """As the class says."""
        states, _ = self.lstm(vectors)
        return self.classes(states[:, -1])
