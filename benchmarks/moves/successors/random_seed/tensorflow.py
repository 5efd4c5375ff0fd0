import keras
import numpy as np
import tensorflow as tf


def draws(seed: int) -> tuple[np.ndarray, np.ndarray]:
    keras.utils.set_random_seed(seed)  # of Python, NumPy and TensorFlow
    return tf.random.normal([100]).numpy(), tf.random.normal([100]).numpy()


def random_seed(seed: np.ndarray) -> dict[str, np.ndarray]:
    (first, second), (again, _) = draws(int(seed)), draws(int(seed))
    return {
        "repeats": np.array(np.array_equal(first, again)),
        "goes on": np.array(not np.array_equal(first, second)),
    }
