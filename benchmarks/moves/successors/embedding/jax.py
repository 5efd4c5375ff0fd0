import numpy as np
from flax import nnx


def embedding(ids: np.ndarray, table: np.ndarray) -> dict[str, np.ndarray]:
    layer = nnx.Embed(6, 4, rngs=nnx.Rngs(0))
    layer.embedding[...] = table
    vectors = layer(ids)
    mask = (ids != 0)[..., np.newaxis]
    pooled = (vectors * mask).sum(axis=1) / mask.sum(axis=1)
    return {"vectors": np.asarray(vectors), "pooled": np.asarray(pooled)}
