import keras
import numpy as np


def flatten(images: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    model = keras.Sequential(
        [keras.Input((4, 4, 3)), keras.layers.Flatten(), keras.layers.Dense(5)]
    )
    model.set_weights([kernel, bias])
    return {"output": model(images).numpy()}
