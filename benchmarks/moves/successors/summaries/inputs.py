import numpy as np


def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(44)
    return {"losses": random.uniform(size=5).astype(np.float32)}
