import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Images(Dataset):
    def __init__(self, images: np.ndarray, labels: np.ndarray) -> None:
        self.images, self.labels = images, labels

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, np.int32]:
        return torch.from_numpy(self.images[index]).float() / 255, self.labels[index]


def input_pipeline(images: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    batches = DataLoader(Images(images, labels), batch_size=4, drop_last=True)
    seen = list(batches)
    return {
        "images": torch.stack([x for x, _ in seen]).numpy(),
        "labels": torch.stack([y for _, y in seen]).numpy(),
    }
