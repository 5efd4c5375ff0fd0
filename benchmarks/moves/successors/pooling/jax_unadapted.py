import numpy as np
from flax import nnx


def pooling(images: np.ndarray) -> dict[str, np.ndarray]:
    average = nnx.avg_pool(images, (2, 2), (2, 2), padding="SAME")
    largest = nnx.max_pool(images, (2, 2), (2, 2), padding="SAME")
    return {"average": np.asarray(average), "largest": np.asarray(largest)}
