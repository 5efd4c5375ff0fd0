from pathlib import Path
from tempfile import TemporaryDirectory

import keras
import numpy as np
import tensorflow as tf


def started(kernel: np.ndarray) -> tf.train.Checkpoint:
    layer = keras.layers.Dense(1, use_bias=False)
    layer.build((None, 4))
    layer.set_weights([kernel])
    optimizer = keras.optimizers.Adam(0.1)
    optimizer.build(layer.trainable_variables)
    return tf.train.Checkpoint(model=layer, optimizer=optimizer)


def losses_of(training: tf.train.Checkpoint, x: np.ndarray, y: np.ndarray) -> list[float]:
    losses = []
    for some_x, some_y in zip(x, y, strict=True):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((training.model(some_x) - some_y) ** 2)
        variables = training.model.trainable_variables
        training.optimizer.apply(tape.gradient(loss, variables), variables)
        losses.append(float(loss))
    return losses


def checkpoint(x: np.ndarray, y: np.ndarray, kernel: np.ndarray) -> dict[str, np.ndarray]:
    unbroken = losses_of(started(kernel), x, y)
    with TemporaryDirectory() as folder:
        file = str(Path(folder) / "checkpoint")
        first = started(kernel)
        losses_of(first, x[:4], y[:4])
        first.write(file)
        second = started(np.zeros_like(kernel))
        second.read(file).assert_consumed()
        resumed = losses_of(second, x[4:], y[4:])
    return {
        "resumed": np.array(resumed, np.float32),
        "unbroken": np.array(unbroken[4:], np.float32),
    }
