import keras
import numpy as np


def kl_divergence(truth: np.ndarray, guess: np.ndarray) -> dict[str, np.ndarray]:
    loss = keras.losses.KLDivergence()
    return {"loss": loss(truth, guess).numpy()}
