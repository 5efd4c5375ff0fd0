import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(6)
    return {
        # So little variance that the epsilon shows.
        "x": 0.05 * random.standard_normal((4, 16), dtype=np.float32),
        "scale": random.standard_normal(16, dtype=np.float32),
        "bias": random.standard_normal(16, dtype=np.float32),
    }
