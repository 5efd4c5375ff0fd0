"""Seeded inputs: an input is the tuple of arrays that a model takes, the same on every side."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Arrays = tuple[np.ndarray[Any, Any], ...]
Sample = Callable[[int, int], Arrays]
"""``sample(seed, batch)``: one input of so many examples."""

VOCABULARY = 500
TOKENS = 32
PIXELS = 64
CLASSES = 10


@dataclass(frozen=True)
class Given:
    """What a builder gives: the network, still with the weights it was born with, and its inputs.

    ``network`` is a ``torch.nn.Module``, a Keras model, or a pair of a JAX function and its arrays.
    """

    network: Any
    sample: Sample


def images(*, side: int = PIXELS, pixels: bool = False, channels_first: bool = False) -> Sample:
    """Normal noise as pictures of three channels.

    ``pixels`` scales it to 0..255, for networks that scale their input themselves; ``side`` is
    the height and the width.
    """

    def sample(seed: int, batch: int) -> Arrays:
        values = np.random.default_rng(seed).normal(size=(batch, side, side, 3))
        values = np.clip(values * 60 + 128, 0, 255) if pixels else values
        ordered = values.transpose(0, 3, 1, 2) if channels_first else values
        return (np.ascontiguousarray(ordered, dtype=np.float32),)

    return sample


def tokens(
    *, length: int = TOKENS, vocabulary: int = VOCABULARY, kind: str = "int32", lowest: int = 5
) -> Sample:
    """Numbers of words from ``lowest`` on, since the first ones often mean the end or a gap."""

    def sample(seed: int, batch: int) -> Arrays:
        drawn = np.random.default_rng(seed).integers(lowest, vocabulary, size=(batch, length))
        return (drawn.astype(kind),)

    return sample


def features(*, steps: int = TOKENS, width: int = 32) -> Sample:
    """Normal noise as a sequence of vectors."""

    def sample(seed: int, batch: int) -> Arrays:
        drawn = np.random.default_rng(seed).normal(size=(batch, steps, width))
        return (drawn.astype(np.float32),)

    return sample


def together(*parts: Sample) -> Sample:
    """One input made of several, each with a seed of its own."""

    def sample(seed: int, batch: int) -> Arrays:
        pieces = [part(seed + 100 * number, batch) for number, part in enumerate(parts)]
        return tuple(array for piece in pieces for array in piece)

    return sample
