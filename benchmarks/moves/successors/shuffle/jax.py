import numpy as np


def shuffle(rows: np.ndarray) -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    orders = [random.permutation(len(rows)) for _ in range(2)]
    epochs = [np.split(rows[order], range(4, len(rows), 4)) for order in orders]
    first, second = (np.concatenate(epoch) for epoch in epochs)
    return {
        "sizes": np.array([[len(batch) for batch in epoch] for epoch in epochs]),
        "rows": np.stack([np.sort(first), np.sort(second)]),
        "reordered": np.array(not np.array_equal(first, second)),
    }
