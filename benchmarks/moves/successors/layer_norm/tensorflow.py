import keras
import numpy as np


def layer_norm(x: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = keras.layers.LayerNormalization()
    layer.build(x.shape)
    layer.set_weights([scale, bias])
    return {"output": layer(x).numpy()}
