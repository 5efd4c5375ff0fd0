import jax
import numpy as np


def device(x: np.ndarray) -> dict[str, np.ndarray]:
    array = jax.device_put(x, jax.devices("cpu")[0])
    product = array @ array
    (where,) = product.devices()
    return {"product": np.asarray(product), "on a CPU": np.array(where.platform == "cpu")}
