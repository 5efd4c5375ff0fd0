import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(39)
    return {
        "weights": random.standard_normal(6, dtype=np.float32),
        "gradients": random.standard_normal((5, 6), dtype=np.float32),
    }
