import jax
import numpy as np


def loss_of(weights: jax.Array, x: jax.Array, y: jax.Array) -> jax.Array:
    return (x @ weights - y) ** 2


def per_example_gradients(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray
) -> dict[str, np.ndarray]:
    each = jax.vmap(jax.grad(loss_of), in_axes=(None, 0, 0))
    return {"gradients": np.asarray(each(weights, x, y))}
