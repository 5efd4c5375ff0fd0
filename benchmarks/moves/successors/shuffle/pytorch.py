import numpy as np
import torch
from torch.utils.data import DataLoader


def shuffle(rows: np.ndarray) -> dict[str, np.ndarray]:
    order = torch.Generator().manual_seed(0)
    batches = DataLoader(rows, batch_size=4, shuffle=True, generator=order)
    epochs = [[batch.numpy() for batch in batches] for _ in range(2)]
    first, second = (np.concatenate(epoch) for epoch in epochs)
    return {
        "sizes": np.array([[len(batch) for batch in epoch] for epoch in epochs]),
        "rows": np.stack([np.sort(first), np.sort(second)]),
        "reordered": np.array(not np.array_equal(first, second)),
    }
