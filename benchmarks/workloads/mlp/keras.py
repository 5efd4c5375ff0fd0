"""The perceptron in Keras 3, on whichever backend it was started with."""

from collections.abc import Callable
from typing import Any

import keras
import numpy as np

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
def network() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(512, activation="relu"),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(10),
        ]
    )


def build(weights: Weights) -> keras.Model:
    model = network()
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
