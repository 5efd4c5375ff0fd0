"""What each workload is: its weights, its data and how much arithmetic a step takes.

Weights stand in the layout of TensorFlow and JAX: a dense kernel is (inputs, outputs), that of a
convolution (height, width, inputs, outputs). Everything comes from seeded generators, so that two
processes hold the same bits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Weights: TypeAlias = dict[str, NDArray[np.float32]]
Batch: TypeAlias = tuple[NDArray[np.generic], NDArray[np.int32]]

RATE, MOMENTUM = 0.002, 0.9
"""The optimiser of every workload: stochastic gradient descent with momentum.

The rate is low on purpose. At 0.01 a rounding in the last digit that turns one unit of a ReLU off
grows beyond 2e-6 of the loss within five steps, in one framework's modes as well as between two.
"""
BATCHES = 4
"""Different batches, taken in turn."""


@dataclass(frozen=True, slots=True)
class Workload:
    """One workload. ``operations`` is what the forward pass of one sample takes, in floating
    point operations of its matrix products and convolutions (a product and a sum are two).

    ``input_gradient`` is what the gradient of one sample's own numbers would take: nobody asks for
    it, so no framework computes it. 0 where the inputs are tokens, which have none.
    """

    name: str
    module: str
    batch: int
    shapes: dict[str, tuple[int, ...]]
    operations: int
    example: Callable[[np.random.Generator, int], Batch]
    input_gradient: int = 0

    def weights(self, *, seed: int = 0) -> Weights:
        """The initial weights: normal with variance 1 / inputs, norms at 1, biases near 0."""
        random = np.random.default_rng([seed, 1])
        return {name: _initial(random, name, shape) for name, shape in self.shapes.items()}

    def batches(self, size: int | None = None, *, seed: int = 0) -> list[Batch]:
        """``BATCHES`` batches of ``size`` samples, by default the workload's own size."""
        random = np.random.default_rng([seed, 2])
        return [self.example(random, size or self.batch) for _ in range(BATCHES)]

    @property
    def floor(self) -> int:
        """Bytes of the weights, their gradients and the momentum; training needs them all."""
        return 3 * 4 * sum(int(np.prod(shape)) for shape in self.shapes.values())

    @property
    def step_operations(self) -> int:
        """Operations of a training step: forward once and backward twice that (a gradient for
        the weights, one for the inputs of each layer), without the gradient of the data."""
        return (3 * self.operations - self.input_gradient) * self.batch


def _initial(random: np.random.Generator, name: str, shape: tuple[int, ...]) -> NDArray[np.float32]:
    if name.endswith("scale"):
        return np.ones(shape, np.float32)
    drawn = random.standard_normal(shape).astype(np.float32)
    if len(shape) == 1:
        return np.float32(0.01) * drawn
    inputs = shape[-1] if name.endswith("embedding") else int(np.prod(shape[:-1]))
    return drawn / np.float32(np.sqrt(inputs))


def _images(side: tuple[int, ...]) -> Callable[[np.random.Generator, int], Batch]:
    def example(random: np.random.Generator, size: int) -> Batch:
        images = random.standard_normal((size, *side)).astype(np.float32)
        return images, random.integers(0, 10, size).astype(np.int32)

    return example


def _texts(vocabulary: int, tokens: int) -> Callable[[np.random.Generator, int], Batch]:
    """Random tokens; the target is each next one."""

    def example(random: np.random.Generator, size: int) -> Batch:
        text = random.integers(0, vocabulary, (size, tokens + 1)).astype(np.int32)
        return text[:, :-1].copy(), text[:, 1:].copy()

    return example


def _dense(name: str, inputs: int, outputs: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.kernel": (inputs, outputs), f"{name}.bias": (outputs,)}


def _norm(name: str, width: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.scale": (width,), f"{name}.bias": (width,)}


def _mlp() -> Workload:
    sizes = (784, 512, 256, 10)
    shapes: dict[str, tuple[int, ...]] = {}
    for layer, (inputs, outputs) in enumerate(pairwise(sizes)):
        shapes |= _dense(f"dense{layer}", inputs, outputs)
    operations = 2 * sum(a * b for a, b in pairwise(sizes))
    first = 2 * sizes[0] * sizes[1]
    return Workload("mlp", "mlp", 128, shapes, operations, _images((784,)), first)


def _cnn(name: str = "cnn", *, batch: int = 32) -> Workload:
    """Three convolutions of 3 x 3 without padding, a maximum of 2 x 2 after the first two."""
    layers = ((3, 32, 30), (32, 64, 13), (64, 64, 4))
    shapes: dict[str, tuple[int, ...]] = {}
    for index, (inputs, outputs, _) in enumerate(layers):
        shapes |= {f"conv{index}.kernel": (3, 3, inputs, outputs), f"conv{index}.bias": (outputs,)}
    shapes |= _dense("dense", 4 * 4 * 64, 10)
    convolutions = [2 * 9 * a * b * side * side for a, b, side in layers]
    operations = sum(convolutions) + 2 * 4 * 4 * 64 * 10
    images = _images((32, 32, 3))
    return Workload(name, "cnn", batch, shapes, operations, images, convolutions[0])


def _gpt(
    name: str, *, width: int, blocks: int, tokens: int, vocabulary: int, batch: int
) -> Workload:
    """Blocks of causal attention (heads of 32) and a perceptron four times as wide."""
    shapes: dict[str, tuple[int, ...]] = {
        "token.embedding": (vocabulary, width),
        "position.embedding": (tokens, width),
    }
    for block in range(blocks):
        shapes |= _norm(f"block{block}.norm1", width)
        shapes |= _dense(f"block{block}.attention", width, 3 * width)
        shapes |= _dense(f"block{block}.projection", width, width)
        shapes |= _norm(f"block{block}.norm2", width)
        shapes |= _dense(f"block{block}.expand", width, 4 * width)
        shapes |= _dense(f"block{block}.contract", 4 * width, width)
    shapes |= _norm("norm", width) | _dense("head", width, vocabulary)
    products = blocks * (12 * width * width + 2 * tokens * width) + width * vocabulary
    operations = 2 * tokens * products
    return Workload(name, "gpt", batch, shapes, operations, _texts(vocabulary, tokens))


def _lstm() -> Workload:
    inputs, width, steps = 32, 128, 64
    shapes: dict[str, tuple[int, ...]] = {
        "lstm.kernel": (inputs, 4 * width),
        "lstm.recurrent": (width, 4 * width),
        "lstm.bias": (4 * width,),
    }
    shapes |= _dense("dense", width, 10)
    operations = 2 * steps * 4 * width * (inputs + width) + 2 * width * 10
    first = 2 * steps * inputs * 4 * width
    return Workload("lstm", "lstm", 32, shapes, operations, _images((steps, inputs)), first)


WORKLOADS = {
    workload.name: workload
    for workload in (
        _mlp(),
        _cnn(),
        _gpt("gpt", width=128, blocks=2, tokens=64, vocabulary=512, batch=16),
        _lstm(),
        _gpt("gpt-large", width=768, blocks=12, tokens=128, vocabulary=8192, batch=4),
        _gpt("gpt-card", width=1024, blocks=12, tokens=512, vocabulary=8192, batch=8),
        _cnn("cnn-card", batch=1024),
        _gpt("gpt-tiny", width=32, blocks=1, tokens=8, vocabulary=16, batch=1),
    )
}
"""The four workloads; for memory alone a language model of about a hundred million weights, and
one of next to none, whose optimiser is the first of the process; two that fill a graphics card."""
