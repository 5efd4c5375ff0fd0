import numpy as np
import tensorflow as tf


def image_resize(images: np.ndarray) -> dict[str, np.ndarray]:
    larger = tf.image.resize(images, (13, 13))
    smaller = tf.image.resize(images, (5, 5))
    return {"larger": larger.numpy(), "smaller": smaller.numpy()}
