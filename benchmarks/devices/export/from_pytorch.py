"""Files from PyTorch: LiteRT, ExecuTorch and ONNX. A worker of devices-pytorch."""

from pathlib import Path

import litert_torch
import torch
from executorch.backends.xnnpack.partition.xnnpack_partitioner import XnnpackPartitioner
from executorch.backends.xnnpack.quantizer.xnnpack_quantizer import (
    XNNPACKQuantizer,
    get_symmetric_quantization_config,
)
from executorch.exir import to_edge_transform_and_lower
from torchao.quantization.pt2e.quantize_pt2e import convert_pt2e, prepare_pt2e

from benchmarks.devices.export.worker import save, serve
from benchmarks.devices.models import in_pytorch
from benchmarks.devices.models.networks import Layered, Network
from benchmarks.devices.models.weights import Inputs, Weights, drawn, store


def weights(network: Network, _: Weights, inputs: Inputs, target: Path) -> None:
    """Draw the weights that all frameworks share, with the statistics of one training-mode pass."""
    made = drawn(network)
    if isinstance(network, Layered) and any(name.endswith(".mean") for name in made):
        made = in_pytorch.with_statistics(network, made, inputs)
    store(target, made)


def reference(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """PyTorch's own outputs."""
    model = in_pytorch.model(network, known)
    save(target, [model(tensor).numpy() for tensor in in_pytorch.inputs(inputs)])


def litert(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """By litert-torch; images keep PyTorch's order of channels."""
    example = (in_pytorch.inputs(inputs)[0],)
    litert_torch.convert(in_pytorch.model(network, known), example).export(str(target))


def onnx(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """By torch.onnx, through torch.export; weights inside the file."""
    example = (in_pytorch.inputs(inputs)[0],)
    model = in_pytorch.model(network, known)
    torch.onnx.export(model, example, str(target), dynamo=True, external_data=False)


def executorch(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """Lowered to XNNPACK; what XNNPACK does not take stays with ExecuTorch's own kernels."""
    example = (in_pytorch.inputs(inputs)[0],)
    _lower(in_pytorch.model(network, known), example, target)


def executorch_int8(network: Network, known: Weights, inputs: Inputs, target: Path) -> None:
    """8-bit weights a channel and activations, their ranges taken from the two inputs."""
    tensors = in_pytorch.inputs(inputs)
    exported = torch.export.export(in_pytorch.model(network, known), (tensors[0],)).module()
    configuration = get_symmetric_quantization_config(is_per_channel=True)
    prepared = prepare_pt2e(exported, XNNPACKQuantizer().set_global(configuration))
    for tensor in tensors:
        prepared(tensor)
    _lower(convert_pt2e(prepared), (tensors[0],), target)


def _lower(model: torch.nn.Module, example: tuple[torch.Tensor], target: Path) -> None:
    exported = torch.export.export(model, example)
    lowered = to_edge_transform_and_lower(exported, partitioner=[XnnpackPartitioner()])
    target.write_bytes(lowered.to_executorch().buffer)


if __name__ == "__main__":
    serve(
        {
            "weights": weights,
            "reference": reference,
            "litert": litert,
            "onnx": onnx,
            "executorch": executorch,
            "executorch-int8": executorch_int8,
        }
    )
