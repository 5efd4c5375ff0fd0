import keras
import numpy as np


def dropout(x: np.ndarray) -> dict[str, np.ndarray]:
    layer = keras.layers.Dropout(0.25, seed=0)
    training = layer(x, training=True)
    inference = layer(x, training=False)
    return {"values": np.unique(training.numpy()), "inference": inference.numpy()}
