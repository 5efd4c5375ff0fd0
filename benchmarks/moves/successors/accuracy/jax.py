import jax.numpy as jnp
import numpy as np
from flax import nnx


def accuracy(
    logits: np.ndarray, labels: np.ndarray, losses: np.ndarray, cuts: np.ndarray
) -> dict[str, np.ndarray]:
    metrics = nnx.MultiMetric(accuracy=nnx.metrics.Accuracy(), loss=nnx.metrics.Average("loss"))
    parts = (np.split(array, cuts) for array in (logits, labels, losses))
    for some_logits, some_labels, some_losses in zip(*parts, strict=True):
        metrics.update(
            logits=jnp.asarray(some_logits),
            labels=jnp.asarray(some_labels),
            loss=jnp.asarray(some_losses),
        )
    return {name: np.asarray(value) for name, value in metrics.compute().items()}
