import jax.numpy as jnp
import numpy as np
import optax


def adam(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    parameters = jnp.asarray(weights)
    optimizer = optax.adam(0.01, eps=1e-7)
    state = optimizer.init(parameters)
    for gradient in gradients:
        updates, state = optimizer.update(gradient, state)
        parameters = optax.apply_updates(parameters, updates)
    return {"weights": np.asarray(parameters)}
