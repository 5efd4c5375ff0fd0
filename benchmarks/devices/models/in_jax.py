"""The models as JAX functions of one input. Runs in an environment with JAX."""

from collections.abc import Callable

import jax
from jax import lax
from jax import numpy as jnp

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

ACTIVATIONS = {"relu": jax.nn.relu, "relu6": jax.nn.relu6, "swish": jax.nn.swish}


def model(network: Network, weights: Weights) -> Callable[[jax.Array], jax.Array]:
    """The model with its weights inside. Images are height, width, channels."""
    match network:
        case Layered(_, steps):
            return lambda images: _through(steps, images, weights)
        case Transformer():
            return lambda numbers: _transformer(network, numbers, weights)
        case Recurrent():
            return lambda vectors: _recurrent(vectors, weights)


def _through(steps: tuple[Step, ...], states: jax.Array, weights: Weights) -> jax.Array:
    for step in steps:
        states = _after(step, states, weights)
    return states


def _after(step: Step, states: jax.Array, weights: Weights) -> jax.Array:
    match step:
        case Convolution():
            return _convolved(step, states, weights)
        case Normalisation(name):
            parts = ("scale", "shift", "mean", "variance")
            scale, shift, mean, variance = (weights[f"{name}.{part}"] for part in parts)
            return (states - mean) * (scale * lax.rsqrt(variance + EPSILON)) + shift
        case Activation(kind):
            return ACTIVATIONS[kind](states)
        case Excitation(name):
            means = states.mean((1, 2))
            inner = jax.nn.swish(_dense(f"{name}.squeeze", means, weights))
            return states * jax.nn.sigmoid(_dense(f"{name}.widen", inner, weights))[:, None, None]
        case MaxPool(size, stride, pad):
            window, strides = (1, size, size, 1), (1, stride, stride, 1)
            padding = ((0, 0), (pad, pad), (pad, pad), (0, 0))
            return lax.reduce_window(states, -jnp.inf, lax.max, window, strides, padding)
        case MeanPool():
            return states.mean((1, 2))
        case Dense(name):
            return _dense(name, states, weights)
        case Residual(body, shortcut):
            inside = _through(body, states, weights)
            return inside + _through(shortcut, states, weights)


def _dense(name: str, states: jax.Array, weights: Weights) -> jax.Array:
    return states @ weights[f"{name}.kernel"] + weights[f"{name}.bias"]


def _convolved(step: Convolution, states: jax.Array, weights: Weights) -> jax.Array:
    pad = (step.kernel // 2, step.kernel // 2)
    made = lax.conv_general_dilated(
        states,
        weights[f"{step.name}.kernel"],
        (step.stride, step.stride),
        (pad, pad),
        dimension_numbers=("NHWC", "HWIO", "NHWC"),
        feature_group_count=step.groups,
    )
    return made + weights[f"{step.name}.bias"] if step.bias else made


def _normalised(name: str, states: jax.Array, weights: Weights) -> jax.Array:
    mean = states.mean(-1, keepdims=True)
    variance = jnp.square(states - mean).mean(-1, keepdims=True)
    scaled = (states - mean) * lax.rsqrt(variance + FINE)
    return scaled * weights[f"{name}.scale"] + weights[f"{name}.shift"]


def _attention(network: Transformer, name: str, states: jax.Array, weights: Weights) -> jax.Array:
    tokens, size = network.tokens, network.width // network.heads
    query, key, value = (
        _dense(f"{name}.{part}", states, weights).reshape(1, tokens, network.heads, size)
        for part in ("query", "key", "value")
    )
    scores = jnp.einsum("bqhd,bkhd->bhqk", query, key) / size**0.5
    if network.causal:
        past = jnp.tril(jnp.ones((tokens, tokens), bool))
        scores = jnp.where(past, scores, -1e9)
    mixed = jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores), value)
    return _dense(f"{name}.joined", mixed.reshape(1, tokens, network.width), weights)


def _inner(name: str, states: jax.Array, weights: Weights) -> jax.Array:
    wide = jax.nn.gelu(_dense(f"{name}.widen", states, weights), approximate=False)
    return _dense(f"{name}.narrow", wide, weights)


def _block(network: Transformer, name: str, states: jax.Array, weights: Weights) -> jax.Array:
    first, second = f"{name}.norm1", f"{name}.norm2"
    if network.first:
        normal = _normalised(first, states, weights)
        states = states + _attention(network, name, normal, weights)
        return states + _inner(name, _normalised(second, states, weights), weights)
    mixed = states + _attention(network, name, states, weights)
    states = _normalised(first, mixed, weights)
    return _normalised(second, states + _inner(name, states, weights), weights)


def _transformer(network: Transformer, numbers: jax.Array, weights: Weights) -> jax.Array:
    states = jnp.asarray(weights["tokens"])[numbers] + weights["positions"]
    if not network.first:
        states = _normalised("norm", states, weights)
    for number in range(network.layers):
        states = _block(network, f"layer{number}", states, weights)
    if network.first:
        states = _normalised("norm", states, weights)
    return _dense("scores", states, weights) if network.causal else states.mean(1)


def _recurrent(vectors: jax.Array, weights: Weights) -> jax.Array:
    width = weights["lstm.states"].shape[0]

    def step(
        carried: tuple[jax.Array, jax.Array], vector: jax.Array
    ) -> tuple[tuple[jax.Array, jax.Array], None]:
        hidden, cell = carried
        gates = vector @ weights["lstm.inputs"] + hidden @ weights["lstm.states"]
        given, kept, new, shown = jnp.split(gates + weights["lstm.bias"], 4, axis=1)
        cell = jax.nn.sigmoid(kept) * cell + jax.nn.sigmoid(given) * jnp.tanh(new)
        return (jax.nn.sigmoid(shown) * jnp.tanh(cell), cell), None

    zeros = jnp.zeros((1, width))
    (hidden, _), _ = lax.scan(step, (zeros, zeros), vectors.transpose(1, 0, 2))
    return _dense("classes", hidden, weights)
