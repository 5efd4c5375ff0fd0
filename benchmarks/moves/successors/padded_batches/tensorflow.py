import numpy as np
import tensorflow as tf


def padded_batches(tokens: np.ndarray, lengths: np.ndarray) -> dict[str, np.ndarray]:
    sentences = tf.RaggedTensor.from_row_lengths(tokens, lengths)
    dataset = tf.data.Dataset.from_tensor_slices(sentences).map(lambda row: row)
    (batch,) = dataset.padded_batch(3, padding_values=-1).as_numpy_iterator()
    return {"batch": batch}
