"""An ONNX file with 8-bit weights, by ONNX Runtime's own tool. A worker of devices-tensorflow."""

from pathlib import Path

from onnxruntime.quantization import quantize_dynamic

from benchmarks.devices.export.worker import serve
from benchmarks.devices.models.networks import Network
from benchmarks.devices.models.weights import Inputs, Weights


def int8(_network: Network, _known: Weights, _inputs: Inputs, target: Path) -> None:
    """From the float32 file of PyTorch, which lies beside the target."""
    quantize_dynamic(target.with_name(target.name.replace("-int8", "")), target)


if __name__ == "__main__":
    serve({"onnx-int8": int8})
