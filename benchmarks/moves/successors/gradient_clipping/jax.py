import numpy as np
import optax


def gradient_clipping(first: np.ndarray, second: np.ndarray) -> dict[str, np.ndarray]:
    clip = optax.clip_by_global_norm(1.0)
    gradients = (first, second)
    (one, other), _ = clip.update(gradients, clip.init(gradients))
    norm = optax.global_norm(gradients)
    return {"first": np.asarray(one), "second": np.asarray(other), "norm": np.asarray(norm)}
