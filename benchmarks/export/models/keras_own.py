"""Networks that the libraries of Keras lack or leave to the user, written alike for each side."""

from collections.abc import Callable
from typing import Any

import keras
from keras import layers

from benchmarks.export.inputs import CLASSES, PIXELS, TOKENS, Given, features, images

WIDTH = 64


def _recurrent(layer: type[Any]) -> Given:
    """A recurrent layer over the steps, and one dense layer on its last output."""
    keras.utils.set_random_seed(0)
    steps = keras.Input((TOKENS, 32))
    return Given(keras.Model(steps, layers.Dense(CLASSES)(layer(WIDTH)(steps))), features())


def _mixing(x: Any, places: int) -> Any:
    """MLP-Mixer's block: one small network over the places, one over the channels."""
    y = layers.Permute((2, 1))(layers.LayerNormalization(epsilon=1e-5)(x))
    y = layers.Dense(places)(layers.Dense(32, activation="gelu")(y))
    x = layers.Add()([x, layers.Permute((2, 1))(y)])
    y = layers.Dense(128, activation="gelu")(layers.LayerNormalization(epsilon=1e-5)(x))
    return layers.Add()([x, layers.Dense(WIDTH)(y)])


def _mixer() -> Given:
    """MLP-Mixer with two blocks over patches of eight pixels."""
    keras.utils.set_random_seed(0)
    pictures = keras.Input((PIXELS, PIXELS, 3))
    places = (PIXELS // 8) ** 2
    x = layers.Reshape((places, WIDTH))(layers.Conv2D(WIDTH, 8, 8)(pictures))
    for _ in range(2):
        x = _mixing(x, places)
    x = layers.GlobalAveragePooling1D()(layers.LayerNormalization(epsilon=1e-5)(x))
    return Given(keras.Model(pictures, layers.Dense(CLASSES)(x)), images())


def _twice(x: Any, width: int) -> Any:
    """Two convolutions, each normalised."""
    for _ in range(2):
        x = layers.BatchNormalization()(layers.Conv2D(width, 3, padding="same")(x))
        x = layers.ReLU()(x)
    return x


def _unet() -> Given:
    """U-Net with three halvings of the picture and as many doublings."""
    keras.utils.set_random_seed(0)
    pictures = x = keras.Input((PIXELS, PIXELS, 3))
    kept: list[Any] = []
    for width in (16, 32, 64, 128):
        x = _twice(layers.MaxPooling2D()(x) if kept else x, width)
        kept.append(x)
    for width, same in zip((64, 32, 16), kept[-2::-1], strict=True):
        grown = layers.Conv2DTranspose(width, 2, 2)(x)
        x = _twice(layers.Concatenate()([grown, same]), width)
    return Given(keras.Model(pictures, layers.Conv2D(CLASSES, 1)(x)), images())


MODELS: dict[str, Callable[[], Given]] = {
    "lstm": lambda: _recurrent(layers.LSTM),
    "gru": lambda: _recurrent(layers.GRU),
    "mlp_mixer": _mixer,
    "unet": _unet,
}
