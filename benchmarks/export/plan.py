"""What is tried: the sides with their exporters, and the architectures, the cheap ones first."""

from dataclasses import dataclass
from typing import Any

PART = "export"


@dataclass(frozen=True)
class Side:
    """One way to build the architectures, its environment, and its exporters in the order tried."""

    environment: str
    exporters: tuple[str, ...]
    variables: tuple[tuple[str, str], ...] = ()


SIDES = {
    "pytorch": Side("export-pytorch", ("pt2", "onnx", "executorch", "litert")),
    "keras-tensorflow": Side(
        "export-keras-tensorflow",
        ("litert", "saved_model", "onnx"),
        (("KERAS_BACKEND", "tensorflow"),),
    ),
    "keras-pytorch": Side(
        "export-keras-pytorch", ("litert", "pt2", "onnx"), (("KERAS_BACKEND", "torch"),)
    ),
    "keras-jax": Side(
        "export-keras-jax", ("jax_export", "onnx", "litert"), (("KERAS_BACKEND", "jax"),)
    ),
    "jax": Side("export-keras-jax", ("jax_export", "onnx", "litert")),
}

ARCHITECTURES = (
    "bert",
    "gpt2",
    "llama",
    "vit",
    "mlp_mixer",
    "distilbert",
    "roberta",
    "electra",
    "albert",
    "opt",
    "bloom",
    "mistral",
    "gemma",
    "qwen",
    "phi3",
    "falcon",
    "xlm_roberta",
    "gru",
    "lstm",
    "unet",
    "t5",
    "bart",
    "whisper",
    "clip",
    "deberta_v3",
    "mobilenet_v2",
    "resnet18",
    "mobilenet_v3",
    "vgg16",
    "resnet50",
    "segformer",
    "swin",
    "convnext_tiny",
    "efficientnet_b0",
    "deeplab_v3",
    "inception_v3",
    "xception",
    "resnet101",
    "densenet121",
    "efficientnet_v2_s",
    "nasnet",
)

IN_JAX = ("bert", "gpt2", "vit", "mlp_mixer", "gru", "lstm", "unet")
"""Those that are written in JAX itself."""
_NO_LIBRARY = "neither JAX nor Flax comes with models, and this one was not written in them"
NOT_OFFERED = {
    ("pytorch", "nasnet"): "neither torchvision nor transformers has NASNet",
    (
        "keras-pytorch",
        "nasnet",
    ): "Keras refuses to build it on PyTorch: NASNetMobile is not available "
    "with the torch backend at this time due to an outstanding bug.",
    **{("jax", name): _NO_LIBRARY for name in ARCHITECTURES if name not in IN_JAX},
}
"""By side and architecture: why there is nothing to try."""


@dataclass(frozen=True)
class Cell:
    """One architecture on one side through one exporter."""

    architecture: str
    side: str
    exporter: str

    @property
    def configuration(self) -> str:
        """The id in ``data/benchmarks/export.yaml``."""
        return f"{self.side}.{self.exporter}"

    @property
    def id(self) -> str:
        """The id of its result, and of its piece in the journal."""
        return f"{self.architecture}.{self.configuration}"


def cells(architecture: str, side: str) -> list[Cell]:
    """The cells of one architecture on one side, in the order in which they are tried."""
    return [Cell(architecture, side, exporter) for exporter in SIDES[side].exporters]


def every_cell() -> list[Cell]:
    """All cells: architecture by architecture, side by side."""
    return [cell for name in ARCHITECTURES for side in SIDES for cell in cells(name, side)]


def not_offered(cell: Cell) -> dict[str, Any] | None:
    """The finding of a cell where there is nothing to try; None where there is."""
    reason = NOT_OFFERED.get((cell.side, cell.architecture))
    return None if reason is None else {"status": "not_offered", "message": reason}
