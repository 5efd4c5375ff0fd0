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


def _classified(backbone: Any) -> Given:
    """A backbone, the average of each channel, one dense layer."""
    pictures = keras.Input((PIXELS, PIXELS, 3))
    found = backbone(pictures)
    pooled = keras.ops.mean(found, axis=tuple(range(1, len(found.shape) - 1)))
    return Given(keras.Model(pictures, keras.layers.Dense(CLASSES)(pooled)), images())


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


def _swin() -> Given:
    import keras_hub  # slow, and only some networks need it

    keras.utils.set_random_seed(0)
    backbone = keras_hub.models.SwinTransformerBackbone(
        image_shape=(PIXELS, PIXELS, 3),
        embed_dim=32,
        depths=(2, 2),
        num_heads=(2, 4),
        window_size=4,
    )
    return _classified(backbone)


def _resnet(blocks: list[int], kind: str) -> Any:
    """A ResNet of keras-hub, for those that keras.applications lacks or cannot give in stages."""
    import keras_hub  # slow, and only some networks need it

    keras.utils.set_random_seed(0)
    return keras_hub.models.ResNetBackbone(
        input_conv_filters=[64],
        input_conv_kernel_sizes=[7],
        stackwise_num_filters=[64, 128, 256, 512],
        stackwise_num_blocks=blocks,
        stackwise_num_strides=[1, 2, 2, 2],
        block_type=kind,
        image_shape=(PIXELS, PIXELS, 3),
    )


def _segformer() -> Given:
    import keras_hub  # slow, and only some networks need it

    keras.utils.set_random_seed(0)
    encoder = keras_hub.models.MiTBackbone(
        layerwise_depths=[2, 2, 2, 2],
        num_layers=4,
        hidden_dims=[32, 64, 160, 256],
        layerwise_num_heads=[1, 2, 5, 8],
        layerwise_sr_ratios=[8, 4, 2, 1],
        max_drop_path_rate=0.1,
        layerwise_patch_sizes=[7, 3, 3, 3],
        layerwise_strides=[4, 2, 2, 2],
        image_shape=(PIXELS, PIXELS, 3),
    )
    backbone = keras_hub.models.SegFormerBackbone(image_encoder=encoder, projection_filters=256)
    network = keras_hub.models.SegFormerImageSegmenter(backbone=backbone, num_classes=CLASSES)
    return Given(network, images())


def _deeplab() -> Given:
    import keras_hub  # slow, and only some networks need it

    backbone = keras_hub.models.DeepLabV3Backbone(
        image_encoder=_resnet([3, 4, 6, 3], "bottleneck_block"),
        spatial_pyramid_pooling_key="P5",
        upsampling_size=32,
        dilation_rates=[12, 24, 36],
        image_shape=(PIXELS, PIXELS, 3),
    )
    network = keras_hub.models.DeepLabV3ImageSegmenter(backbone=backbone, num_classes=CLASSES)
    return Given(network, images())


MODELS: dict[str, Callable[[], Given]] = {
    "resnet18": lambda: _classified(_resnet([2, 2, 2, 2], "basic_block")),
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
    "nasnet": partial(_application, "NASNetMobile"),
    "deeplab_v3": _deeplab,
    "vit": _vit,
    "swin": _swin,
    "segformer": _segformer,
}
