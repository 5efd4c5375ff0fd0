import numpy as np
import tensorflow as tf


def per_example_gradients(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> dict[str, np.ndarray]:
    variable = tf.Variable(weights)
    with tf.GradientTape() as tape:
        losses = (tf.linalg.matvec(x, variable) - y) ** 2
    return {"gradients": tape.jacobian(losses, variable).numpy()}
