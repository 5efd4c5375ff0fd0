import jax.numpy as jnp
import numpy as np
import optax


def weight_average(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    parameters = average = jnp.asarray(weights)
    optimizer = optax.sgd(0.1)
    state = optimizer.init(parameters)
    for step, gradient in enumerate(gradients):
        updates, state = optimizer.update(gradient, state)
        parameters = optax.apply_updates(parameters, updates)
        # Keras and PyTorch begin with the weights after the first step.
        share = 0.1 if step else 1.0
        average = optax.incremental_update(parameters, average, step_size=share)
    return {"average": np.asarray(average)}
