import numpy as np


def padded_batches(tokens: np.ndarray, lengths: np.ndarray) -> dict[str, np.ndarray]:
    sentences = np.split(tokens, np.cumsum(lengths)[:-1])
    # One width for all batches: every new shape compiles the step anew.
    batch = np.full((len(sentences), lengths.max()), -1, np.int32)
    for row, sentence in zip(batch, sentences, strict=True):
        row[: len(sentence)] = sentence
    return {"batch": batch}
