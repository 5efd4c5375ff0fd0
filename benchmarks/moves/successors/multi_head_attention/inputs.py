import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(11)
    return {
        "x": random.standard_normal((2, 6, 8), dtype=np.float32),
        # Query, key and value: features x heads x features of a head.
        "kernels": 0.5 * random.standard_normal((3, 8, 2, 4), dtype=np.float32),
        "biases": random.standard_normal((3, 2, 4), dtype=np.float32),
        "out_kernel": 0.5 * random.standard_normal((2, 4, 8), dtype=np.float32),
        "out_bias": random.standard_normal(8, dtype=np.float32),
    }
