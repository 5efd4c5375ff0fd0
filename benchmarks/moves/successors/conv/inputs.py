import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(2)
    return {
        "images": random.standard_normal((2, 8, 8, 3), dtype=np.float32),
        "kernel": random.standard_normal((3, 3, 3, 4), dtype=np.float32),
        "bias": random.standard_normal(4, dtype=np.float32),
    }
