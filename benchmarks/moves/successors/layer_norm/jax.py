import numpy as np
from flax import nnx


def layer_norm(x: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    layer = nnx.LayerNorm(16, epsilon=1e-3, rngs=nnx.Rngs(0))
    layer.scale[...], layer.bias[...] = scale, bias
    return {"output": np.asarray(layer(x))}
