import keras
import numpy as np


def conv(images: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = keras.layers.Conv2D(4, 3, strides=2, padding="same")
    layer.build(images.shape)
    layer.set_weights([kernel, bias])
    return {"output": layer(images).numpy()}
