import keras
import numpy as np
import tensorflow as tf


def binary_cross_entropy(logits: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    plain = keras.losses.BinaryCrossentropy(from_logits=True)
    weighted = tf.nn.weighted_cross_entropy_with_logits(labels, logits, pos_weight=3.0)
    return {"plain": plain(labels, logits).numpy(), "weighted": tf.reduce_mean(weighted).numpy()}
