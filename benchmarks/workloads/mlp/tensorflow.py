"""The perceptron in TensorFlow, with its own training loop."""

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights


# step: the model
def network() -> tf.keras.Model:
    return tf.keras.Sequential(
        [
            tf.keras.Input((784,)),
            tf.keras.layers.Dense(512, activation="relu"),
            tf.keras.layers.Dense(256, activation="relu"),
            tf.keras.layers.Dense(10),
        ]
    )


def build(weights: Weights) -> tf.keras.Model:
    model = network()
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
