"""Networks for pictures in Keras, from keras.applications and keras-hub, with ten classes."""

from collections.abc import Callable
from functools import partial
from typing import Any

import keras

from benchmarks.export.inputs import CLASSES, PIXELS, Given, images


def _application(name: str, side: int = PIXELS, *, pixels: bool = False, **more: Any) -> Given:
    """``pixels`` for networks that scale their input themselves."""
    keras.utils.set_random_seed(0)
    build = getattr(keras.applications, name)
    network = build(
        weights=None,
        input_shape=(side, side, 3),
        classes=CLASSES,
        classifier_activation=None,
        **more,
    )
    return Given(network, images(side=side, pixels=pixels))


def _classified(backbone: Any, side: int = PIXELS) -> Given:
    """A keras-hub backbone, the average of each channel, one dense layer."""
    pictures = keras.Input((side, side, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(backbone(pictures))
    network = keras.Model(pictures, keras.layers.Dense(CLASSES)(pooled))
    return Given(network, images(side=side))


def _vit() -> Given:
    import keras_hub  # slow, and only some networks need it

    keras.utils.set_random_seed(0)
    backbone = keras_hub.models.ViTBackbone(
        image_shape=(PIXELS, PIXELS, 3),
        patch_size=8,
        num_layers=2,
        num_heads=4,
        hidden_dim=64,
        mlp_dim=128,
    )
    pictures = keras.Input((PIXELS, PIXELS, 3))
    network = keras.Model(pictures, keras.layers.Dense(CLASSES)(backbone(pictures)[:, 0]))
    return Given(network, images())


def _vgg16() -> Given:
    keras.utils.set_random_seed(0)
    shape = (PIXELS, PIXELS, 3)
    backbone = keras.applications.VGG16(weights=None, include_top=False, input_shape=shape)
    return _classified(backbone)


MODELS: dict[str, Callable[[], Given]] = {
    "resnet50": partial(_application, "ResNet50"),
    "resnet101": partial(_application, "ResNet101"),
    "vgg16": _vgg16,
    "densenet121": partial(_application, "DenseNet121"),
    "mobilenet_v2": partial(_application, "MobileNetV2"),
    "mobilenet_v3": partial(_application, "MobileNetV3Small", pixels=True),
    "efficientnet_b0": partial(_application, "EfficientNetB0", pixels=True),
    "efficientnet_v2_s": partial(_application, "EfficientNetV2S", pixels=True),
    "convnext_tiny": partial(_application, "ConvNeXtTiny", pixels=True),
    "inception_v3": partial(_application, "InceptionV3", 96),
    "xception": partial(_application, "Xception", 96),
    "vit": _vit,
}
