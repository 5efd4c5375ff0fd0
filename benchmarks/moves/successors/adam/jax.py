import jax
import jax.numpy as jnp
import numpy as np
import optax


def epsilon(step: jax.Array) -> jax.Array:
    """Keras adds its 1e-7 before the bias correction, which then divides it by this root."""
    return 1e-7 / jnp.sqrt(1 - 0.999 ** (step + 1))


def adam(weights: np.ndarray, gradients: np.ndarray) -> dict[str, np.ndarray]:
    parameters = jnp.asarray(weights)
    optimizer = optax.inject_hyperparams(optax.adam)(learning_rate=0.01, eps=epsilon)
    state = optimizer.init(parameters)
    for gradient in gradients:
        updates, state = optimizer.update(gradient, state)
        parameters = optax.apply_updates(parameters, updates)
    return {"weights": np.asarray(parameters)}
