import keras
import numpy as np


def adam(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    variable = keras.Variable(weights)
    optimizer = keras.optimizers.Adam(0.01)
    for gradient in gradients:
        optimizer.apply([gradient], [variable])
    return {"weights": variable.numpy()}
