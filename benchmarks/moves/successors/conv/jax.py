import numpy as np
from flax import nnx


def conv(images: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = nnx.Conv(3, 4, kernel_size=(3, 3), strides=2, padding="SAME", rngs=nnx.Rngs(0))
    layer.kernel[...], layer.bias[...] = kernel, bias
    return {"output": np.asarray(layer(images))}
