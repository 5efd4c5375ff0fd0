"""Keras on PyTorch: LiteRT, PyTorch's own program format and ONNX."""

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

EXPORTERS = {
    "litert": LITERT,
    "pt2": exporter("torch", "model.pt2", runtimes.torch_program),
    "onnx": ONNX,
}
