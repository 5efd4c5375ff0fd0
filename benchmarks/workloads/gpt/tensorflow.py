"""The language model in TensorFlow, with its own training loop."""

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
class Embedded(tf.keras.layers.Layer):
    def __init__(self, vocabulary: int, tokens: int, width: int) -> None:
        super().__init__()
        self.token = tf.keras.layers.Embedding(vocabulary, width)
        self.position = tf.keras.layers.Embedding(tokens, width)

    def call(self, text: tf.Tensor) -> tf.Tensor:
        return self.token(text) + self.position(tf.range(text.shape[1]))


class Block(tf.keras.layers.Layer):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm1 = tf.keras.layers.LayerNormalization(epsilon=1e-5)
        self.attention = tf.keras.layers.Dense(3 * width)
        self.projection = tf.keras.layers.Dense(width)
        self.norm2 = tf.keras.layers.LayerNormalization(epsilon=1e-5)
        self.expand = tf.keras.layers.Dense(4 * width)
        self.contract = tf.keras.layers.Dense(width)

    def call(self, states: tf.Tensor) -> tf.Tensor:
        states = states + self.projection(self.mixed(self.attention(self.norm1(states))))
        wide = tf.nn.gelu(self.expand(self.norm2(states)), approximate=True)
        return states + self.contract(wide)

    def mixed(self, joined: tf.Tensor) -> tf.Tensor:
        _, tokens, triple = joined.shape
        heads = tf.reshape(joined, (-1, tokens, 3, triple // 96, 32))
        query, key, value = tf.unstack(tf.transpose(heads, (2, 0, 3, 1, 4)), axis=0)
        scores = tf.matmul(query, key, transpose_b=True) / 32**0.5
        causal = tf.constant(np.triu(np.full((tokens, tokens), -1e9, np.float32), 1))
        attended = tf.nn.softmax(scores + causal) @ value
        return tf.reshape(tf.transpose(attended, (0, 2, 1, 3)), (-1, tokens, triple // 3))


class LanguageModel(tf.keras.Model):
    def __init__(self, vocabulary: int, tokens: int, width: int, blocks: int) -> None:
        super().__init__()
        self.embedded = Embedded(vocabulary, tokens, width)
        self.blocks = [Block(width) for _ in range(blocks)]
        self.norm = tf.keras.layers.LayerNormalization(epsilon=1e-5)
        self.head = tf.keras.layers.Dense(vocabulary)

    def call(self, text: tf.Tensor) -> tf.Tensor:
        states = self.embedded(text)
        for block in self.blocks:
            states = block(states)
        return self.head(self.norm(states))


def build(weights: Weights) -> tf.keras.Model:
    vocabulary, width = weights["token.embedding"].shape
    tokens = len(weights["position.embedding"])
    blocks = sum(name.endswith("norm1.scale") for name in weights)
    model = LanguageModel(vocabulary, tokens, width, blocks)
    model(np.zeros((1, tokens), np.int32))  # makes the variables
    load(model, weights)
    return model


# step: the weights
def load(model: tf.keras.Model, weights: Weights) -> None:
    model.set_weights(list(weights.values()))


def dump(model: tf.keras.Model) -> list[np.ndarray]:
    return list(model.get_weights())


# step: the data
def place(inputs: np.ndarray, targets: np.ndarray) -> tuple[tf.Tensor, tf.Tensor]:
    return tf.constant(inputs), tf.constant(targets)


# step: training
def trainer(model: tf.keras.Model, mode: str) -> Callable[[Any, Any], float]:
    optimizer = tf.keras.optimizers.SGD(RATE, momentum=MOMENTUM)
    optimizer.build(model.trainable_variables)
    loss_of = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    def update(inputs: tf.Tensor, targets: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            loss = loss_of(targets, model(inputs, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
        return loss

    run = update if mode == "eager" else tf.function(update, jit_compile=mode == "xla")
    return lambda inputs, targets: float(run(inputs, targets))


# step: prediction
def predictor(model: tf.keras.Model, mode: str) -> Callable[[np.ndarray], np.ndarray]:
    def forward(inputs: tf.Tensor) -> tf.Tensor:
        return model(inputs, training=False)

    run = forward if mode == "eager" else tf.function(forward, jit_compile=mode == "xla")
    return lambda inputs: run(tf.constant(inputs)).numpy()
