import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(7)
    return {"x": 1 + 3 * random.standard_normal((8, 4), dtype=np.float32)}
