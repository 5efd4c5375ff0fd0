"""Weights and inputs of the models, drawn once from fixed seeds and shared by all frameworks.

Convolution kernels lie as height, width, inputs, outputs; dense ones as inputs, outputs; an LSTM's
gates in the order input, forget, cell, output. Images lie as height, width, channels.
"""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.devices.models.networks import (
    Convolution,
    Dense,
    Excitation,
    Layered,
    Network,
    Normalisation,
    Recurrent,
    Residual,
    Step,
    Transformer,
)

Array = NDArray[np.float32]
Weights = dict[str, Array]
Inputs = list[Array] | list[NDArray[np.int32]]
SEED = 20261126
INPUTS = 2
"""Files are compared on this many inputs, so that one folded into constants is found."""


def shapes(network: Network) -> dict[str, tuple[int, ...]]:
    """The name and shape of every array of a model."""
    match network:
        case Layered():
            return dict(_of_steps(network.steps))
        case Transformer():
            return dict(_of_transformer(network))
        case Recurrent():
            return {
                "lstm.inputs": (network.inputs, 4 * network.width),
                "lstm.states": (network.width, 4 * network.width),
                "lstm.bias": (4 * network.width,),
                "classes.kernel": (network.width, network.outputs),
                "classes.bias": (network.outputs,),
            }


def _of_steps(steps: tuple[Step, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for step in steps:
        match step:
            case Convolution(name, inputs, outputs, kernel, _, groups, bias):
                yield f"{name}.kernel", (kernel, kernel, inputs // groups, outputs)
                if bias:
                    yield f"{name}.bias", (outputs,)
            case Normalisation(name, channels):
                for part in ("scale", "shift", "mean", "variance"):
                    yield f"{name}.{part}", (channels,)
            case Excitation(name, channels, inner):
                yield from _dense(f"{name}.squeeze", channels, inner)
                yield from _dense(f"{name}.widen", inner, channels)
            case Dense(name, inputs, outputs):
                yield from _dense(name, inputs, outputs)
            case Residual(body, shortcut):
                yield from _of_steps(body)
                yield from _of_steps(shortcut)


def _dense(name: str, inputs: int, outputs: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield f"{name}.kernel", (inputs, outputs)
    yield f"{name}.bias", (outputs,)


def _of_transformer(network: Transformer) -> Iterator[tuple[str, tuple[int, ...]]]:
    width = network.width
    yield "tokens", (network.vocabulary, width)
    yield "positions", (network.tokens, width)
    norms = [f"layer{number}.norm{which}" for number in range(network.layers) for which in (1, 2)]
    for name in ["norm", *norms]:
        yield f"{name}.scale", (width,)
        yield f"{name}.shift", (width,)
    for number in range(network.layers):
        for part in ("query", "key", "value", "joined"):
            yield from _dense(f"layer{number}.{part}", width, width)
        yield from _dense(f"layer{number}.widen", width, network.inner)
        yield from _dense(f"layer{number}.narrow", network.inner, width)
    if network.causal:
        yield from _dense("scores", width, network.vocabulary)


def drawn(network: Network) -> Weights:
    """Arrays for a model, the same on every machine; a batch's statistics still 0 and 1.

    Kernels keep the size of what passes through them; scales and shifts are all different, so that
    a swapped or lost one shows.
    """
    random = np.random.default_rng(SEED)
    return {name: _one(name, shape, random) for name, shape in shapes(network).items()}


def _one(name: str, shape: tuple[int, ...], random: np.random.Generator) -> Array:
    values = random.standard_normal(shape, dtype=np.float32)
    match name.rsplit(".", 1)[-1]:
        case "mean":
            return np.zeros(shape, np.float32)
        case "variance":
            return np.ones(shape, np.float32)
        case "scale":
            return 1 + 0.1 * values
        case "bias" | "shift":
            return 0.1 * values
        case "tokens" | "positions":
            return values
    inputs = int(np.prod(shape[:-1]))
    return values * np.float32((2 if len(shape) == 4 else 1) / inputs) ** 0.5


def inputs(network: Network) -> Inputs:
    """The inputs that files are compared on, each with a batch of 1.

    Images are smooth patterns: of plain noise, a network with a mean at its end makes nearly the
    same output whatever the noise.
    """
    random = np.random.default_rng(SEED + 1)
    match network:
        case Transformer():
            size = (INPUTS, 1, network.tokens)
            return list(random.integers(0, network.vocabulary, size, dtype=np.int32))
        case Recurrent():
            return list(random.standard_normal((INPUTS, 1, network.steps, network.inputs), "f4"))
        case Layered():
            return [_pattern(network.shape, random) for _ in range(INPUTS)]


def _pattern(shape: tuple[int, ...], random: np.random.Generator) -> Array:
    if len(shape) == 1:
        return random.standard_normal((1, *shape), dtype=np.float32)
    coarse = random.standard_normal((shape[0] // 16, shape[1] // 16, shape[2]), dtype=np.float32)
    fine = random.standard_normal(shape, dtype=np.float32)
    return (coarse.repeat(16, axis=0).repeat(16, axis=1) + 0.3 * fine)[None]


def stored(path: Path) -> Weights:
    """The arrays of a file that ``store`` wrote."""
    with np.load(path) as file:
        return {name: file[name] for name in file.files}


def store(path: Path, weights: Weights) -> None:
    """Write arrays for the other frameworks; a half-written file is never left behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, **weights)  # type: ignore[arg-type]  # names of arrays, not options
    partial.rename(path)


def size(network: Network) -> int:
    """Bytes of a model's matrices and kernels in 32-bit numbers: no honest file is smaller.

    Single rows of numbers are left out: a converter may fold a normalisation into its neighbour.
    """
    found = shapes(network).values()
    return sum(4 * math.prod(shape) for shape in found if len(shape) > 1)
