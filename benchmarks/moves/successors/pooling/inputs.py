import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(4)
    return {"images": random.standard_normal((2, 5, 5, 3), dtype=np.float32)}
