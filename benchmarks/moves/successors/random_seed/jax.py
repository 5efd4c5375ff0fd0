import jax
import numpy as np


def draws(seed: int) -> tuple[np.ndarray, np.ndarray]:
    one, other = jax.random.split(jax.random.key(seed))  # the same key gives the same numbers
    return np.asarray(jax.random.normal(one, 100)), np.asarray(jax.random.normal(other, 100))


def random_seed(seed: np.ndarray) -> dict[str, np.ndarray]:
    (first, second), (again, _) = draws(int(seed)), draws(int(seed))
    return {
        "repeats": np.array(np.array_equal(first, again)),
        "goes on": np.array(not np.array_equal(first, second)),
    }
