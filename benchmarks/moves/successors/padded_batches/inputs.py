import numpy as np


def inputs() -> dict[str, np.ndarray]:
    return {
        "tokens": np.array([3, 1, 4, 1, 5, 9, 2, 6, 5], np.int32),
        "lengths": np.array([4, 2, 3], np.int64),
    }
