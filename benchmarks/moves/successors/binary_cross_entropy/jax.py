import jax.numpy as jnp
import numpy as np
import optax


def binary_cross_entropy(logits: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    losses = optax.sigmoid_binary_cross_entropy(logits, labels)
    weighted = losses * jnp.where(labels == 1, 3.0, 1.0)
    return {"plain": np.asarray(losses.mean()), "weighted": np.asarray(weighted.mean())}
