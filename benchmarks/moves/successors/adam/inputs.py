import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(35)
    sizes = np.array([1, 1, 1, 1e-6, 1e-6, 1e-6], np.float32)
    return {
        "weights": np.zeros(6, np.float32),  # so that the answer is what the steps add up to
        "gradients": sizes * random.standard_normal((5, 6), dtype=np.float32),
    }
