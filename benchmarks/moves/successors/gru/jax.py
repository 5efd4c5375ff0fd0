import numpy as np
from flax import nnx


def gru(
    x: np.ndarray, kernel: np.ndarray, recurrent: np.ndarray, bias: np.ndarray
) -> dict[str, np.ndarray]:
    cell = nnx.GRUCell(4, 3, rngs=nnx.Rngs(0))
    # Keras: update, reset, candidate. Flax: reset, update, candidate, and one bias.
    order = np.r_[3:6, 0:3, 6:9]
    cell.dense_i.kernel[...] = kernel[:, order]
    cell.dense_i.bias[...] = bias.sum(axis=0)[order]
    cell.dense_h.kernel[...] = recurrent[:, order]
    return {"output": np.asarray(nnx.RNN(cell)(x))}
