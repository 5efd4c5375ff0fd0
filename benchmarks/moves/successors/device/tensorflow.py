import numpy as np
import tensorflow as tf


def device(x: np.ndarray) -> dict[str, np.ndarray]:
    with tf.device("/CPU:0"):
        product = tf.linalg.matmul(x, x)
    return {"product": product.numpy(), "on a CPU": np.array("CPU:0" in product.device)}
