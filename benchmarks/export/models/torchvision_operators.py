"""Names of torchvision's compiled operators, given before torchvision or transformers is imported.

They do not load beside a build of PyTorch for processors. The Python code of torchvision only needs
their names, and no classifier calls them.
"""

import torch

LIBRARY = torch.library.Library("torchvision", "DEF")
SCHEMAS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)


def declare() -> None:
    """Declare the names; call it once, before the first import of torchvision."""
    for schema in SCHEMAS:
        LIBRARY.define(schema)
