"""The models as Keras layers, for any of its backends. Runs in an environment with Keras."""

from typing import Any

import keras
import numpy as np
from keras import layers

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


def model(network: Network, weights: Weights) -> Any:
    """The model with its weights. Images are height, width, channels; the batch is always 1."""
    match network:
        case Layered():
            given = keras.Input(batch_shape=(1, *network.shape))
            return keras.Model(given, _through(network.steps, given, weights))
        case Transformer():
            return _transformer(network, weights)
        case Recurrent():
            return _recurrent(network, weights)


def _through(steps: tuple[Step, ...], states: Any, weights: Weights) -> Any:
    for step in steps:
        states = _after(step, states, weights)
    return states


def _after(step: Step, states: Any, weights: Weights) -> Any:
    match step:
        case Convolution():
            return _convolved(step, states, weights)
        case Normalisation(name):
            parts = ("scale", "shift", "mean", "variance")
            arrays = [weights[f"{name}.{part}"] for part in parts]
            return _with(layers.BatchNormalization(epsilon=EPSILON), states, arrays)
        case Activation(kind):
            return layers.Activation(kind)(states)
        case Excitation():
            return _excited(step, states, weights)
        case MaxPool(size, stride, padding):
            padded = layers.ZeroPadding2D(padding)(states) if padding else states
            return layers.MaxPooling2D(size, stride)(padded)
        case MeanPool():
            return layers.GlobalAveragePooling2D()(states)
        case Dense(name):
            return _dense(name, states, weights)
        case Residual(body, shortcut):
            inside = _through(body, states, weights)
            return layers.Add()([inside, _through(shortcut, states, weights)])


def _with(layer: Any, states: Any, arrays: list[np.ndarray]) -> Any:
    """What a layer makes of ``states``, with these arrays as its weights."""
    made = layer(states)
    layer.set_weights(arrays)
    return made


def _dense(name: str, states: Any, weights: Weights, activation: str | None = None) -> Any:
    kernel, bias = weights[f"{name}.kernel"], weights[f"{name}.bias"]
    return _with(layers.Dense(len(bias), activation=activation), states, [kernel, bias])


def _convolved(step: Convolution, states: Any, weights: Weights) -> Any:
    """Strided ones are padded by a layer of their own, as in keras.applications."""
    kernel = weights[f"{step.name}.kernel"]
    padding = "same"
    if step.stride > 1 and step.kernel > 1:
        states, padding = layers.ZeroPadding2D(step.kernel // 2)(states), "valid"
    options = {"strides": step.stride, "padding": padding, "use_bias": step.bias}
    if step.groups > 1:
        layer = layers.DepthwiseConv2D(step.kernel, **options)
        return _with(layer, states, [kernel.transpose(0, 1, 3, 2)])
    layer = layers.Conv2D(step.outputs, step.kernel, **options)
    arrays = [kernel, weights[f"{step.name}.bias"]] if step.bias else [kernel]
    return _with(layer, states, arrays)


def _excited(step: Excitation, states: Any, weights: Weights) -> Any:
    means = layers.GlobalAveragePooling2D(keepdims=True)(states)
    for part, width, activation in (
        ("squeeze", step.inner, "swish"),
        ("widen", step.channels, "sigmoid"),
    ):
        kernel = weights[f"{step.name}.{part}.kernel"][None, None]
        layer = layers.Conv2D(width, 1, activation=activation)
        means = _with(layer, means, [kernel, weights[f"{step.name}.{part}.bias"]])
    return layers.Multiply()([states, means])


def _normalised(name: str, states: Any, weights: Weights) -> Any:
    arrays = [weights[f"{name}.scale"], weights[f"{name}.shift"]]
    return _with(layers.LayerNormalization(epsilon=FINE), states, arrays)


def _attention(network: Transformer, name: str, states: Any, weights: Weights) -> Any:
    size = network.width // network.heads
    layer = layers.MultiHeadAttention(network.heads, size)
    made = layer(states, states, use_causal_mask=network.causal)
    arrays = []
    for part in ("query", "key", "value"):
        kernel, bias = weights[f"{name}.{part}.kernel"], weights[f"{name}.{part}.bias"]
        arrays += [kernel.reshape(-1, network.heads, size), bias.reshape(network.heads, size)]
    joined = weights[f"{name}.joined.kernel"].reshape(network.heads, size, -1)
    layer.set_weights([*arrays, joined, weights[f"{name}.joined.bias"]])
    return made


def _inner(name: str, states: Any, weights: Weights) -> Any:
    wide = _dense(f"{name}.widen", states, weights, "gelu")
    return _dense(f"{name}.narrow", wide, weights)


def _block(network: Transformer, name: str, states: Any, weights: Weights) -> Any:
    if network.first:
        normal = _normalised(f"{name}.norm1", states, weights)
        states = states + _attention(network, name, normal, weights)
        return states + _inner(name, _normalised(f"{name}.norm2", states, weights), weights)
    states = states + _attention(network, name, states, weights)
    states = _normalised(f"{name}.norm1", states, weights)
    return _normalised(f"{name}.norm2", states + _inner(name, states, weights), weights)


class Positions(layers.Layer):
    """Adds a trained vector to each token's."""

    def build(self, shape: tuple[int, ...]) -> None:
        """One vector a token."""
        self.positions = self.add_weight(shape=shape[1:])

    def call(self, states: Any) -> Any:
        """States (1, tokens, width) in and out."""
        return states + self.positions


def _transformer(network: Transformer, weights: Weights) -> Any:
    numbers = keras.Input(batch_shape=(1, network.tokens), dtype="int32")
    embedding = layers.Embedding(network.vocabulary, network.width)
    states = _with(embedding, numbers, [weights["tokens"]])
    states = _with(Positions(), states, [weights["positions"]])
    if not network.first:
        states = _normalised("norm", states, weights)
    for number in range(network.layers):
        states = _block(network, f"layer{number}", states, weights)
    if network.first:
        states = _normalised("norm", states, weights)
    if network.causal:
        return keras.Model(numbers, _dense("scores", states, weights))
    return keras.Model(numbers, layers.GlobalAveragePooling1D()(states))


def _recurrent(network: Recurrent, weights: Weights) -> Any:
    vectors = keras.Input(batch_shape=(1, network.steps, network.inputs))
    arrays = [weights[f"lstm.{part}"] for part in ("inputs", "states", "bias")]
    states = _with(layers.LSTM(network.width), vectors, arrays)
    return keras.Model(vectors, _dense("classes", states, weights))
