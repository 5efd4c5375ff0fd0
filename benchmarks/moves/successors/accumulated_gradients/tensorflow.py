import keras
import numpy as np
import tensorflow as tf


def accumulated_gradients(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> dict[str, np.ndarray]:
    variable = keras.Variable(weights)
    optimizer = keras.optimizers.SGD(0.1, gradient_accumulation_steps=4)
    for some_x, some_y in zip(x, y, strict=True):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.linalg.matvec(some_x, variable) - some_y) ** 2)
        optimizer.apply([tape.gradient(loss, variable.value)], [variable])
    return {"weights": variable.numpy()}
