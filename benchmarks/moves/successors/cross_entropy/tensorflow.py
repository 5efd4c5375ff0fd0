import keras
import numpy as np


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    known = labels >= 0
    plain = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    ignoring = keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1)
    smooth = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1)
    one_hot = keras.ops.one_hot(labels[known], 4)
    return {
        "known": plain(labels[known], logits[known]).numpy(),
        "ignoring": ignoring(labels, logits).numpy(),
        "smoothed": smooth(one_hot, logits[known]).numpy(),
    }
