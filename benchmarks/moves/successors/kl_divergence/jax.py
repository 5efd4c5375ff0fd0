import jax.numpy as jnp
import numpy as np
import optax


def kl_divergence(truth: np.ndarray, guess: np.ndarray) -> dict[str, np.ndarray]:
    losses = optax.losses.kl_divergence(jnp.log(guess), truth)
    return {"loss": np.asarray(losses.mean())}
