"""Networks in JAX itself, written by us with Flax: neither of the two comes with models."""

from collections.abc import Callable
from typing import Any

import jax.numpy as jnp
from flax import nnx

from benchmarks.export.inputs import (
    CLASSES,
    PIXELS,
    TOKENS,
    VOCABULARY,
    Given,
    features,
    images,
    tokens,
)

WIDTH = 64


class Recurrent(nnx.Module):
    """A recurrent layer over the steps, and one linear layer on its last output."""

    def __init__(self, cell: Callable[..., Any], *, carried: int, rngs: nnx.Rngs) -> None:
        self.layer, self.carried = nnx.RNN(cell(32, WIDTH, rngs=rngs)), carried
        self.classify = nnx.Linear(WIDTH, CLASSES, rngs=rngs)

    def __call__(self, steps: Any) -> Any:
        zeros = jnp.zeros((steps.shape[0], WIDTH))
        carry = zeros if self.carried == 1 else (zeros,) * self.carried
        return self.classify(self.layer(steps, initial_carry=carry)[:, -1])


class Dense(nnx.Module):
    """Two linear layers with a GELU between them."""

    def __init__(self, width: int, inner: int, *, rngs: nnx.Rngs) -> None:
        self.first = nnx.Linear(width, inner, rngs=rngs)
        self.second = nnx.Linear(inner, width, rngs=rngs)

    def __call__(self, x: Any) -> Any:
        return self.second(nnx.gelu(self.first(x), approximate=False))


class Mixing(nnx.Module):
    """MLP-Mixer's block: one small network over the places, one over the channels."""

    def __init__(self, places: int, *, rngs: nnx.Rngs) -> None:
        self.norms = nnx.List([nnx.LayerNorm(WIDTH, epsilon=1e-5, rngs=rngs) for _ in range(2)])
        self.over_places = Dense(places, 32, rngs=rngs)
        self.over_channels = Dense(WIDTH, 128, rngs=rngs)

    def __call__(self, x: Any) -> Any:
        mixed = self.over_places(self.norms[0](x).transpose(0, 2, 1))
        x = x + mixed.transpose(0, 2, 1)
        return x + self.over_channels(self.norms[1](x))


class Layer(nnx.Module):
    """A transformer's layer, normalised before its two parts, or after each where ``after``."""

    def __init__(self, inner: int, *, after: bool = False, rngs: nnx.Rngs) -> None:
        self.after = after
        self.norms = nnx.List([nnx.LayerNorm(WIDTH, epsilon=1e-5, rngs=rngs) for _ in range(2)])
        self.attend = nnx.MultiHeadAttention(4, WIDTH, decode=False, rngs=rngs)
        self.dense = Dense(WIDTH, inner, rngs=rngs)

    def __call__(self, x: Any, mask: Any = None) -> Any:
        first, second = self.norms
        if self.after:
            x = first(x + self.attend(x, mask=mask))
            return second(x + self.dense(x))
        x = x + self.attend(first(x), mask=mask)
        return x + self.dense(second(x))


class Pictured(nnx.Module):
    """Patches of eight pixels through blocks of width 64: MLP-Mixer, or with a place for each patch
    and a first token of its own, the Vision Transformer."""

    def __init__(self, blocks: list[Any], *, placed: bool, rngs: nnx.Rngs) -> None:
        places = (PIXELS // 8) ** 2
        self.patches = nnx.Conv(3, WIDTH, (8, 8), (8, 8), padding="VALID", rngs=rngs)
        self.places = nnx.Param(jnp.zeros((1, places + 1, WIDTH))) if placed else None
        self.token = nnx.Param(jnp.zeros((1, 1, WIDTH))) if placed else None
        self.blocks = nnx.List(blocks)
        self.last = nnx.LayerNorm(WIDTH, epsilon=1e-5, rngs=rngs)
        self.classify = nnx.Linear(WIDTH, CLASSES, rngs=rngs)

    def __call__(self, pixels: Any) -> Any:
        x = self.patches(pixels).reshape(pixels.shape[0], -1, WIDTH)
        if self.token is not None and self.places is not None:
            token = jnp.broadcast_to(self.token[...], (pixels.shape[0], 1, WIDTH))
            x = jnp.concatenate([token, x], axis=1) + self.places[...]
        for block in self.blocks:
            x = block(x)
        x = self.last(x)
        return self.classify(x.mean(1) if self.token is None else x[:, 0])


class Read(nnx.Module):
    """Two layers over words: BERT's encoder, or GPT-2's decoder where ``causal``."""

    def __init__(self, *, causal: bool, rngs: nnx.Rngs) -> None:
        self.causal = causal
        self.words = nnx.Embed(VOCABULARY, WIDTH, rngs=rngs)
        self.places = nnx.Embed(64, WIDTH, rngs=rngs)
        inner = 256 if causal else 128
        self.layers = nnx.List([Layer(inner, after=not causal, rngs=rngs) for _ in range(2)])
        self.norm = nnx.LayerNorm(WIDTH, epsilon=1e-5, rngs=rngs)

    def __call__(self, ids: Any) -> Any:
        x = self.words(ids) + self.places(jnp.arange(TOKENS))
        mask = jnp.tril(jnp.ones((1, 1, TOKENS, TOKENS), bool)) if self.causal else None
        x = x if self.causal else self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        return self.norm(x) if self.causal else x


class Twice(nnx.Module):
    """Two convolutions, each normalised."""

    def __init__(self, before: int, after: int, *, rngs: nnx.Rngs) -> None:
        widths = (before, after)
        self.convolve = nnx.List([nnx.Conv(one, after, (3, 3), rngs=rngs) for one in widths])
        self.norms = nnx.List([nnx.BatchNorm(after, rngs=rngs) for _ in widths])

    def __call__(self, x: Any) -> Any:
        for convolve, norm in zip(self.convolve, self.norms, strict=True):
            x = nnx.relu(norm(convolve(x)))
        return x


class UNet(nnx.Module):
    """U-Net with three halvings of the picture and as many doublings."""

    def __init__(self, *, rngs: nnx.Rngs) -> None:
        widths = (16, 32, 64, 128)
        pairs = list(zip(widths[:0:-1], widths[-2::-1], strict=True))
        before = (3, *widths[:-1])
        self.down = nnx.List([Twice(*pair, rngs=rngs) for pair in zip(before, widths, strict=True)])
        self.grow = nnx.List(
            [nnx.ConvTranspose(*pair, (2, 2), (2, 2), rngs=rngs) for pair in pairs]
        )
        self.up = nnx.List([Twice(*pair, rngs=rngs) for pair in pairs])
        self.classify = nnx.Conv(16, CLASSES, (1, 1), rngs=rngs)

    def __call__(self, x: Any) -> Any:
        kept: list[Any] = []
        for block in self.down:
            x = block(nnx.max_pool(x, window_shape=(2, 2), strides=(2, 2)) if kept else x)
            kept.append(x)
        for grow, block, same in zip(self.grow, self.up, kept[-2::-1], strict=True):
            x = block(jnp.concatenate([grow(x), same], axis=-1))
        return self.classify(x)


def _mixer(rngs: nnx.Rngs) -> Pictured:
    blocks = [Mixing((PIXELS // 8) ** 2, rngs=rngs) for _ in range(2)]
    return Pictured(blocks, placed=False, rngs=rngs)


def _vit(rngs: nnx.Rngs) -> Pictured:
    return Pictured([Layer(128, rngs=rngs) for _ in range(2)], placed=True, rngs=rngs)


MODELS: dict[str, Callable[[], Given]] = {
    "lstm": lambda: Given(Recurrent(nnx.LSTMCell, carried=2, rngs=nnx.Rngs(0)), features()),
    "gru": lambda: Given(Recurrent(nnx.GRUCell, carried=1, rngs=nnx.Rngs(0)), features()),
    "mlp_mixer": lambda: Given(_mixer(nnx.Rngs(0)), images()),
    "vit": lambda: Given(_vit(nnx.Rngs(0)), images()),
    "unet": lambda: Given(UNet(rngs=nnx.Rngs(0)), images()),
    "bert": lambda: Given(Read(causal=False, rngs=nnx.Rngs(0)), tokens()),
    "gpt2": lambda: Given(Read(causal=True, rngs=nnx.Rngs(0)), tokens()),
}
