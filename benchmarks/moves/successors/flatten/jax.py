import numpy as np
from flax import nnx


def flatten(images: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = nnx.Linear(48, 5, rngs=nnx.Rngs(0))
    layer.kernel[...], layer.bias[...] = kernel, bias
    return {"output": np.asarray(layer(images.reshape(len(images), -1)))}
