import keras
import numpy as np


def batch_norm(x: np.ndarray) -> dict[str, np.ndarray]:
    layer = keras.layers.BatchNormalization()
    training = layer(x, training=True)
    return {
        "training": training.numpy(),
        "mean": layer.moving_mean.numpy(),
        "variance": layer.moving_variance.numpy(),
        "inference": layer(x, training=False).numpy(),
    }
