import keras
import numpy as np


def weight_average(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    variable = keras.Variable(weights)
    optimizer = keras.optimizers.SGD(0.1, use_ema=True, ema_momentum=0.9)
    for gradient in gradients:
        optimizer.apply([gradient], [variable])
    optimizer.finalize_variable_values([variable])  # writes the average over the weights
    return {"average": variable.numpy()}
