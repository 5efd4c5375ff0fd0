"""Networks for pictures in PyTorch, from torchvision and transformers, with ten classes."""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
import torchvision
import transformers

from benchmarks.export.inputs import CLASSES, PIXELS, Given, images


class Logits(torch.nn.Module):
    """A transformers classifier that takes and gives a plain tensor."""

    def __init__(self, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.inner(pixel_values=pixels).logits
        return found


class Mask(torch.nn.Module):
    """A torchvision segmenter that gives its map alone."""

    def __init__(self, inner: torch.nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.inner(pixels)["out"]
        return found


class Pooled(torch.nn.Module):
    """Convolutions, the average of each channel, one linear layer."""

    def __init__(self, features: torch.nn.Module, width: int) -> None:
        super().__init__()
        self.features = features
        self.classify = torch.nn.Linear(width, CLASSES)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.classify(self.features(pixels).mean(dim=(2, 3)))
        return found


def _given(network: torch.nn.Module, side: int = PIXELS) -> Given:
    return Given(network, images(side=side, channels_first=True))


def _classifier(name: str, side: int = PIXELS, **options: Any) -> Given:
    torch.manual_seed(0)
    build = getattr(torchvision.models, name)
    return _given(build(weights=None, num_classes=CLASSES, **options), side)


def _vgg16() -> Given:
    torch.manual_seed(0)
    return _given(Pooled(torchvision.models.vgg16(weights=None).features, 512))


def _inception() -> Given:
    return _classifier("inception_v3", 96, aux_logits=False, init_weights=False)


def _deeplab() -> Given:
    torch.manual_seed(0)
    build = torchvision.models.segmentation.deeplabv3_resnet50
    return _given(Mask(build(weights=None, weights_backbone=None, num_classes=CLASSES)))


def _vit() -> Given:
    torch.manual_seed(0)
    config = transformers.ViTConfig(
        image_size=PIXELS,
        patch_size=8,
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=128,
        num_labels=CLASSES,
    )
    return _given(Logits(transformers.ViTForImageClassification(config)))


def _swin() -> Given:
    torch.manual_seed(0)
    config = transformers.SwinConfig(
        image_size=PIXELS,
        patch_size=4,
        embed_dim=32,
        depths=[2, 2],
        num_heads=[2, 4],
        window_size=4,
        num_labels=CLASSES,
    )
    return _given(Logits(transformers.SwinForImageClassification(config)))


def _segformer() -> Given:
    torch.manual_seed(0)
    config = transformers.SegformerConfig(num_labels=CLASSES)
    return _given(Logits(transformers.SegformerForSemanticSegmentation(config)))


MODELS: dict[str, Callable[[], Given]] = {
    "resnet18": partial(_classifier, "resnet18"),
    "resnet50": partial(_classifier, "resnet50"),
    "resnet101": partial(_classifier, "resnet101"),
    "vgg16": _vgg16,
    "densenet121": partial(_classifier, "densenet121"),
    "mobilenet_v2": partial(_classifier, "mobilenet_v2"),
    "mobilenet_v3": partial(_classifier, "mobilenet_v3_small"),
    "efficientnet_b0": partial(_classifier, "efficientnet_b0"),
    "efficientnet_v2_s": partial(_classifier, "efficientnet_v2_s"),
    "convnext_tiny": partial(_classifier, "convnext_tiny"),
    "inception_v3": _inception,
    "deeplab_v3": _deeplab,
    "vit": _vit,
    "swin": _swin,
    "segformer": _segformer,
}
