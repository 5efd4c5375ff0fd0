import numpy as np
import torch
from torch import nn


def embedding(ids: np.ndarray, table: np.ndarray) -> dict[str, np.ndarray]:
    layer = nn.Embedding.from_pretrained(torch.from_numpy(table), freeze=False)
    tokens = torch.from_numpy(ids)
    vectors = layer(tokens)
    pooled = vectors.mean(dim=1)
    return {"vectors": vectors.detach().numpy(), "pooled": pooled.detach().numpy()}
