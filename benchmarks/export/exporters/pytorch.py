"""PyTorch: its own program format, ONNX, ExecuTorch with XNNPACK, and LiteRT."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from benchmarks.export.exporters import runtimes
from benchmarks.export.inputs import Arrays, Given
from benchmarks.export.judging import Array
from benchmarks.export.models import torchvision_operators

torchvision_operators.declare()

MODELS = ("pytorch_own", "pytorch_text", "pytorch_vision")
Load = Callable[[], runtimes.Answer]


def prepared(given: Given) -> Given:
    """Noise on every weight, statistics of the normalisations from one pass, then evaluation."""
    network = given.network
    noise = np.random.default_rng(7)
    with torch.no_grad():
        for weight in network.parameters():
            weight += 0.02 * torch.from_numpy(noise.normal(size=weight.shape)).to(weight.dtype)
        norms = [one for one in network.modules() if isinstance(one, _NORMS)]
        for norm in norms:
            norm.momentum = 1.0  # takes the statistics of the one pass as they are
        if norms:
            network.train()(*tensors(given.sample(3, 8)))
    network.eval().requires_grad_(False)
    return given


_NORMS = (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d)


def tensors(arrays: Arrays) -> tuple[torch.Tensor, ...]:
    """The same arrays as tensors."""
    return tuple(map(torch.from_numpy, arrays))


def run(network: torch.nn.Module, arrays: Arrays) -> Array:
    """The model's own output, in eager mode."""
    with torch.no_grad():
        return np.array(network(*tensors(arrays)))


def parameters(network: torch.nn.Module) -> int:
    """How many weights are learned."""
    return sum(weight.numel() for weight in network.parameters())


def pt2(network: torch.nn.Module, arrays: Arrays, folder: Path) -> Load:
    """``torch.export`` to a file, which PyTorch loads again."""
    path = folder / "model.pt2"
    torch.export.save(torch.export.export(network, tensors(arrays)), path)
    return lambda: runtimes.torch_program(path)


def onnx(network: torch.nn.Module, arrays: Arrays, folder: Path) -> Load:
    """``torch.onnx.export`` by way of ``torch.export``."""
    path = folder / "model.onnx"
    torch.onnx.export(
        network, tensors(arrays), path, dynamo=True, external_data=False, verbose=False
    )
    return lambda: runtimes.onnx_runtime(path)


def executorch(network: torch.nn.Module, arrays: Arrays, folder: Path) -> Load:
    """ExecuTorch, with what XNNPACK takes given to XNNPACK."""
    from executorch.backends.xnnpack.partition.xnnpack_partitioner import XnnpackPartitioner
    from executorch.exir import to_edge_transform_and_lower  # slow, and only for this cell

    path = folder / "model.pte"
    program = torch.export.export(network, tensors(arrays))
    lowered = to_edge_transform_and_lower(program, partitioner=[XnnpackPartitioner()])
    path.write_bytes(lowered.to_executorch().buffer)
    return lambda: runtimes.executorch(path)


def litert(network: torch.nn.Module, arrays: Arrays, folder: Path) -> Load:
    """LiteRT's own converter for PyTorch."""
    import litert_torch  # slow, and only for this cell

    path = folder / "model.tflite"
    litert_torch.convert(network, tensors(arrays)).export(str(path))
    return lambda: runtimes.litert(path)


EXPORTERS = {"pt2": pt2, "onnx": onnx, "executorch": executorch, "litert": litert}
