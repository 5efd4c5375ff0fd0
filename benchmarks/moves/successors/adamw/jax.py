import jax.numpy as jnp
import numpy as np
import optax


def adamw(
    kernel: np.ndarray, bias: np.ndarray, kernel_gradients: np.ndarray, bias_gradients: np.ndarray
) -> dict[str, np.ndarray]:
    parameters = {"kernel": jnp.asarray(kernel), "bias": jnp.asarray(bias)}
    decays = {"kernel": True, "bias": False}
    optimizer = optax.adamw(0.01, weight_decay=0.1, eps=1e-10, mask=decays)
    state = optimizer.init(parameters)
    for of_kernel, of_bias in zip(kernel_gradients, bias_gradients, strict=True):
        gradients = {"kernel": of_kernel, "bias": of_bias}
        updates, state = optimizer.update(gradients, state, parameters)
        parameters = optax.apply_updates(parameters, updates)
    return {name: np.asarray(array) for name, array in parameters.items()}
