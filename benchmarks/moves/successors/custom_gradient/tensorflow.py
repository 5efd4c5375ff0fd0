from collections.abc import Callable

import numpy as np
import tensorflow as tf


@tf.custom_gradient
def rounded(x: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
    """Rounds, and hands the gradient on as if it did not."""
    return tf.round(x), lambda upstream: upstream


def custom_gradient(x: np.ndarray) -> dict[str, np.ndarray]:
    tensor = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        output = rounded(tensor)
        total = tf.reduce_sum(output**2)
    return {"output": output.numpy(), "gradient": tape.gradient(total, tensor).numpy()}
