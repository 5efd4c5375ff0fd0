import keras
import numpy as np


def sgd_momentum(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    variable = keras.Variable(weights)
    optimizer = keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True)
    for gradient in gradients:
        optimizer.apply([gradient], [variable])
    return {"weights": variable.numpy()}
