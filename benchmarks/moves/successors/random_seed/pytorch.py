import numpy as np
import torch


def draws(seed: int) -> tuple[np.ndarray, np.ndarray]:
    torch.manual_seed(seed)  # of PyTorch alone
    return torch.randn(100).numpy(), torch.randn(100).numpy()


def random_seed(seed: np.ndarray) -> dict[str, np.ndarray]:
    (first, second), (again, _) = draws(int(seed)), draws(int(seed))
    return {
        "repeats": np.array(np.array_equal(first, again)),
        "goes on": np.array(not np.array_equal(first, second)),
    }
