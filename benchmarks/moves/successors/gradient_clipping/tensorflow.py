import numpy as np
import tensorflow as tf


def gradient_clipping(first: np.ndarray, second: np.ndarray) -> dict[str, np.ndarray]:
    # In an optimizer of Keras: global_clipnorm=1.0; clipnorm would cut each variable by itself.
    (one, other), norm = tf.clip_by_global_norm([first, second], clip_norm=1.0)
    return {"first": one.numpy(), "second": other.numpy(), "norm": norm.numpy()}
