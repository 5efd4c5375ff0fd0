import keras
import numpy as np


def dense(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = keras.layers.Dense(3)
    layer.build(x.shape)
    layer.set_weights([kernel, bias])
    return {"output": layer(x).numpy()}
