import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(38)
    return {
        "first": 3 * random.standard_normal((3, 2), dtype=np.float32),
        "second": 3 * random.standard_normal(4, dtype=np.float32),
    }
