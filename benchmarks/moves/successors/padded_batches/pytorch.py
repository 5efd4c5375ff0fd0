import numpy as np
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def padded(sentences: list[torch.Tensor]) -> torch.Tensor:
    return pad_sequence(sentences, batch_first=True, padding_value=-1)


def padded_batches(tokens: np.ndarray, lengths: np.ndarray) -> dict[str, np.ndarray]:
    sentences = torch.from_numpy(tokens).split(lengths.tolist())
    (batch,) = DataLoader(sentences, batch_size=3, collate_fn=padded)
    return {"batch": batch.numpy()}
