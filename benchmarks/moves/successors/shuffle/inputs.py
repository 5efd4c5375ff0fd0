import numpy as np


def inputs() -> dict[str, np.ndarray]:
    return {"rows": np.arange(10, dtype=np.int64)}
