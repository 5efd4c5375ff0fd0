import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(10)
    bias = random.standard_normal((2, 9), dtype=np.float32)
    bias[1, 6:] = 0  # the candidate's recurrent bias, which Flax does not have
    return {
        "x": random.standard_normal((2, 5, 4), dtype=np.float32),
        "kernel": random.standard_normal((4, 9), dtype=np.float32),
        "recurrent": random.standard_normal((3, 9), dtype=np.float32),
        "bias": bias,
    }
