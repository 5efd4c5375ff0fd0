import numpy as np
from flax import nnx


def dense(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = nnx.Linear(8, 3, rngs=nnx.Rngs(0))
    layer.kernel[...], layer.bias[...] = kernel, bias
    return {"output": np.asarray(layer(x))}
