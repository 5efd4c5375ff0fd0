import keras
import numpy as np


def gru(
    x: np.ndarray, kernel: np.ndarray, recurrent: np.ndarray, bias: np.ndarray
) -> dict[str, np.ndarray]:
    layer = keras.layers.GRU(3, return_sequences=True)
    layer.build(x.shape)
    layer.set_weights([kernel, recurrent, bias])
    return {"output": layer(x).numpy()}
