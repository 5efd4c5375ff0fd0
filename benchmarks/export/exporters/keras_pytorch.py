"""Keras on PyTorch: LiteRT, PyTorch's own program format and ONNX."""

from functools import partial

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

__all__ = ["EXPORTERS", "MODELS", "parameters", "prepared", "run"]

_PROGRAM = partial(runtimes.torch_program, listed=True)

EXPORTERS = {"litert": LITERT, "pt2": exporter("torch", "model.pt2", _PROGRAM), "onnx": ONNX}
