import numpy as np
from flax import nnx


def batch_norm(x: np.ndarray) -> dict[str, np.ndarray]:
    layer = nnx.BatchNorm(4, momentum=0.99, epsilon=1e-3, rngs=nnx.Rngs(0))
    training = layer(x, use_running_average=False)
    return {
        "training": np.asarray(training),
        "mean": np.asarray(layer.mean[...]),
        "variance": np.asarray(layer.var[...]),
        "inference": np.asarray(layer(x, use_running_average=True)),
    }
