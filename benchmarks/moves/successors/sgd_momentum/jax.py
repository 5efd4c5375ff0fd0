import jax.numpy as jnp
import numpy as np
import optax


def sgd_momentum(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    parameters = jnp.asarray(weights)
    optimizer = optax.sgd(0.1, momentum=0.9, nesterov=True)
    state = optimizer.init(parameters)
    for gradient in gradients:
        updates, state = optimizer.update(gradient, state)
        parameters = optax.apply_updates(parameters, updates)
    return {"weights": np.asarray(parameters)}
