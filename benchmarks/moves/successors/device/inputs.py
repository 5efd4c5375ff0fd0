import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(43)
    return {"x": random.standard_normal((4, 4), dtype=np.float32)}
