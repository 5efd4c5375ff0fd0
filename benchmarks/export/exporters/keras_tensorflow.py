"""Keras on TensorFlow: LiteRT, SavedModel and ONNX, as ``Model.export`` offers them."""

from pathlib import Path

import numpy as np
import tensorflow as tf

from benchmarks.export.exporters import runtimes
from benchmarks.export.exporters.keras_model import (
    LITERT,
    MODELS,
    ONNX,
    exporter,
    parameters,
    prepared,
    run,
)
from benchmarks.export.judging import Array

__all__ = ["EXPORTERS", "MODELS", "parameters", "prepared", "run"]


def _saved_model(path: Path) -> runtimes.Answer:
    loaded = tf.saved_model.load(str(path))

    def answer(*arrays: Array) -> Array:
        given = [tf.constant(array) for array in arrays]
        return np.array(loaded.serve(given[0] if len(given) == 1 else given))

    return answer


EXPORTERS = {
    "litert": LITERT,
    "saved_model": exporter("tf_saved_model", "model", _saved_model),
    "onnx": ONNX,
}
