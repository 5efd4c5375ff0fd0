"""The language model in Keras 3, on whichever backend it was started with."""

from collections.abc import Callable
from typing import Any

import keras
import numpy as np

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
class Embedded(keras.layers.Layer):
    def __init__(self, vocabulary: int, tokens: int, width: int) -> None:
        super().__init__()
        self.token = keras.layers.Embedding(vocabulary, width)
        self.position = keras.layers.Embedding(tokens, width)

    def call(self, text: Any) -> Any:
        return self.token(text) + self.position(keras.ops.arange(text.shape[1]))


class Block(keras.layers.Layer):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm1 = keras.layers.LayerNormalization(epsilon=1e-5)
        self.attention = keras.layers.Dense(3 * width)
        self.projection = keras.layers.Dense(width)
        self.norm2 = keras.layers.LayerNormalization(epsilon=1e-5)
        self.expand = keras.layers.Dense(4 * width)
        self.contract = keras.layers.Dense(width)

    def call(self, states: Any) -> Any:
        states = states + self.projection(self.mixed(self.attention(self.norm1(states))))
        wide = keras.ops.gelu(self.expand(self.norm2(states)), approximate=True)
        return states + self.contract(wide)

    def mixed(self, joined: Any) -> Any:
        _, tokens, triple = joined.shape
        heads = keras.ops.reshape(joined, (-1, tokens, 3, triple // 96, 32))
        query, key, value = keras.ops.unstack(heads, axis=2)
        attended = keras.ops.dot_product_attention(query, key, value, is_causal=True)
        return keras.ops.reshape(attended, (-1, tokens, triple // 3))


class LanguageModel(keras.Model):
    def __init__(self, vocabulary: int, tokens: int, width: int, blocks: int) -> None:
        super().__init__()
        self.embedded = Embedded(vocabulary, tokens, width)
        self.blocks = [Block(width) for _ in range(blocks)]
        self.norm = keras.layers.LayerNormalization(epsilon=1e-5)
        self.head = keras.layers.Dense(vocabulary)

    def call(self, text: Any) -> Any:
        states = self.embedded(text)
        for block in self.blocks:
            states = block(states)
        return self.head(self.norm(states))


def build(weights: Weights) -> keras.Model:
    vocabulary, width = weights["token.embedding"].shape
    tokens = len(weights["position.embedding"])
    blocks = sum(name.endswith("norm1.scale") for name in weights)
    model = LanguageModel(vocabulary, tokens, width, blocks)
    model(np.zeros((1, tokens), np.int32))  # makes the variables
    load(model, weights)
    return model


# step: the weights
def load(model: keras.Model, weights: Weights) -> None:
    model.set_weights(list(weights.values()))


def dump(model: keras.Model) -> list[np.ndarray]:
    return list(model.get_weights())


# step: the data
def place(inputs: np.ndarray, targets: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return inputs, targets


# step: training
def trainer(model: keras.Model, mode: str) -> Callable[[Any, Any], float]:
    model.compile(
        optimizer=keras.optimizers.SGD(RATE, momentum=MOMENTUM),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    return lambda inputs, targets: float(_whole(model.train_on_batch(inputs, targets)))


def _whole(loss: Any) -> Any:
    return loss[0] if isinstance(loss, list) else loss


# step: prediction
def predictor(model: keras.Model, mode: str) -> Callable[[np.ndarray], np.ndarray]:
    return lambda inputs: np.asarray(model.predict_on_batch(inputs))
