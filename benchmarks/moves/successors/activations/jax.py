import jax
import numpy as np


def activations(x: np.ndarray) -> dict[str, np.ndarray]:
    return {
        "gelu": np.asarray(jax.nn.gelu(x, approximate=False)),
        "leaky": np.asarray(jax.nn.leaky_relu(x, negative_slope=0.3)),
        "swish": np.asarray(jax.nn.silu(x)),
    }
