"""The models in numbers, said once for every framework: four of real size and four small ones.

Image models are steps one after another. Images are 224 x 224 pixels unless said; a convolution
pads both sides alike by half its kernel, as PyTorch's own models do, so that no framework gets the
padding that it likes best.
"""

from dataclasses import dataclass

EPSILON = 1e-3
"""Added to the variance by every batch normalisation; layer normalisation takes ``FINE``."""
FINE = 1e-5


@dataclass(frozen=True, slots=True)
class Convolution:
    """``kernel`` x ``kernel``; without bias where a normalisation follows it."""

    name: str
    inputs: int
    outputs: int
    kernel: int
    stride: int = 1
    groups: int = 1
    bias: bool = False


@dataclass(frozen=True, slots=True)
class Normalisation:
    """Batch normalisation with stored mean and variance."""

    name: str
    channels: int


@dataclass(frozen=True, slots=True)
class Activation:
    """``relu``, ``relu6`` or ``swish``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Excitation:
    """Channels weighed by what two small layers make of their means (squeeze and excitation)."""

    name: str
    channels: int
    inner: int


@dataclass(frozen=True, slots=True)
class MaxPool:
    """The largest of ``size`` x ``size``; inputs are never negative, so padding is zero."""

    size: int
    stride: int
    padding: int


@dataclass(frozen=True, slots=True)
class MeanPool:
    """The mean of each channel over the whole image."""


@dataclass(frozen=True, slots=True)
class Dense:
    """A full matrix and a bias."""

    name: str
    inputs: int
    outputs: int


@dataclass(frozen=True, slots=True)
class Residual:
    """``body`` plus ``shortcut``; an empty shortcut is the input itself."""

    body: "tuple[Step, ...]"
    shortcut: "tuple[Step, ...]" = ()


Step = Convolution | Normalisation | Activation | Excitation | MaxPool | MeanPool | Dense | Residual


@dataclass(frozen=True, slots=True)
class Layered:
    """A model of steps. ``shape`` is one input's: height, width, channels; or features alone."""

    shape: tuple[int, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Transformer:
    """Token numbers in; the mean of the tokens out, or for a causal one a score for each token.

    ``first`` normalises before attention and before the inner layers (GPT), else after (BERT).
    """

    vocabulary: int
    tokens: int
    width: int
    heads: int
    inner: int
    layers: int
    causal: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Recurrent:
    """One LSTM over ``steps`` vectors of ``inputs`` numbers, and a dense layer at its end."""

    steps: int
    inputs: int
    width: int
    outputs: int


Network = Layered | Transformer | Recurrent


def _convolved(
    name: str, inputs: int, outputs: int, kernel: int, *, stride: int = 1, groups: int = 1, act: str
) -> tuple[Step, ...]:
    """A convolution, its normalisation, and an activation where ``act`` names one."""
    steps: tuple[Step, ...] = (
        Convolution(name, inputs, outputs, kernel, stride, groups),
        Normalisation(f"{name}.norm", outputs),
    )
    return (*steps, Activation(act)) if act else steps


def _inverted(
    name: str,
    inputs: int,
    outputs: int,
    *,
    kernel: int,
    stride: int,
    widen: int,
    act: str,
    se: bool,
) -> tuple[Step, ...]:
    """The block of MobileNet V2 and EfficientNet: wide inside, narrow at both ends."""
    wide = inputs * widen
    body: tuple[Step, ...] = ()
    if widen > 1:
        body = _convolved(f"{name}.widen", inputs, wide, 1, act=act)
    body += _convolved(f"{name}.depth", wide, wide, kernel, stride=stride, groups=wide, act=act)
    if se:
        body += (Excitation(f"{name}.excite", wide, max(1, inputs // 4)),)
    body += _convolved(f"{name}.narrow", wide, outputs, 1, act="")
    return (Residual(body),) if stride == 1 and inputs == outputs else body


def _mobile(
    rows: tuple[tuple[int, int, int, int, int], ...], *, act: str, se: bool
) -> tuple[Step, ...]:
    """Stem, blocks by rows of (kernel, widening, channels, repeats, stride), and classifier."""
    steps, inputs = _convolved("stem", 3, 32, 3, stride=2, act=act), 32
    for row, (kernel, widen, outputs, repeats, stride) in enumerate(rows):
        for number in range(repeats):
            steps += _inverted(
                f"block{row}.{number}",
                inputs,
                outputs,
                kernel=kernel,
                stride=stride if number == 0 else 1,
                widen=widen,
                act=act,
                se=se,
            )
            inputs = outputs
    steps += _convolved("head", inputs, 1280, 1, act=act)
    return (*steps, MeanPool(), Dense("classes", 1280, 1000))


def mobilenet_v2() -> Layered:
    """MobileNet V2 at width 1 for 1,000 classes (arXiv 1801.04381)."""
    rows = (
        (3, 1, 16, 1, 1),
        (3, 6, 24, 2, 2),
        (3, 6, 32, 3, 2),
        (3, 6, 64, 4, 2),
        (3, 6, 96, 3, 1),
        (3, 6, 160, 3, 2),
        (3, 6, 320, 1, 1),
    )
    return Layered((224, 224, 3), _mobile(rows, act="relu6", se=False))


def efficientnet_b0() -> Layered:
    """EfficientNet-B0 for 1,000 classes (arXiv 1905.11946)."""
    rows = (
        (3, 1, 16, 1, 1),
        (3, 6, 24, 2, 2),
        (5, 6, 40, 2, 2),
        (3, 6, 80, 3, 2),
        (5, 6, 112, 3, 1),
        (5, 6, 192, 4, 2),
        (3, 6, 320, 1, 1),
    )
    return Layered((224, 224, 3), _mobile(rows, act="swish", se=True))


def _bottleneck(name: str, inputs: int, inner: int, stride: int) -> tuple[Step, ...]:
    outputs = 4 * inner
    body = _convolved(f"{name}.one", inputs, inner, 1, act="relu")
    body += _convolved(f"{name}.two", inner, inner, 3, stride=stride, act="relu")
    body += _convolved(f"{name}.three", inner, outputs, 1, act="")
    shortcut: tuple[Step, ...] = ()
    if stride > 1 or inputs != outputs:
        shortcut = _convolved(f"{name}.short", inputs, outputs, 1, stride=stride, act="")
    return (Residual(body, shortcut), Activation("relu"))


def resnet50() -> Layered:
    """ResNet-50 for 1,000 classes (arXiv 1512.03385), its stride in the 3 x 3 convolution."""
    steps = (*_convolved("stem", 3, 64, 7, stride=2, act="relu"), MaxPool(3, 2, 1))
    inputs = 64
    for stage, (inner, repeats) in enumerate(((64, 3), (128, 4), (256, 6), (512, 3))):
        for number in range(repeats):
            stride = 2 if stage and number == 0 else 1
            steps += _bottleneck(f"block{stage}.{number}", inputs, inner, stride)
            inputs = 4 * inner
    return Layered((224, 224, 3), (*steps, MeanPool(), Dense("classes", 2048, 1000)))


def small_mlp() -> Layered:
    """Three dense layers over 784 features."""
    steps: tuple[Step, ...] = (Dense("one", 784, 512), Activation("relu"))
    steps += (Dense("two", 512, 256), Activation("relu"), Dense("classes", 256, 10))
    return Layered((784,), steps)


def small_cnn() -> Layered:
    """Three convolutions and two poolings over images of 32 x 32 pixels."""
    steps: tuple[Step, ...] = (Convolution("one", 3, 32, 3, bias=True), Activation("relu"))
    steps += (MaxPool(2, 2, 0), Convolution("two", 32, 64, 3, bias=True), Activation("relu"))
    steps += (MaxPool(2, 2, 0), Convolution("three", 64, 64, 3, bias=True), Activation("relu"))
    return Layered((32, 32, 3), (*steps, MeanPool(), Dense("classes", 64, 10)))


NETWORKS: dict[str, Network] = {
    "mobilenet-v2": mobilenet_v2(),
    "efficientnet-b0": efficientnet_b0(),
    "resnet-50": resnet50(),
    "text-encoder": Transformer(30522, 128, 384, 12, 1536, 6, causal=False, first=False),
    "mlp": small_mlp(),
    "cnn": small_cnn(),
    "gpt": Transformer(512, 64, 128, 4, 512, 2, causal=True, first=True),
    "lstm": Recurrent(64, 32, 128, 10),
}
REAL = ("mobilenet-v2", "efficientnet-b0", "resnet-50", "text-encoder")
"""Models at the size at which they are used."""
SMALL = ("mlp", "cnn", "gpt", "lstm")
"""Models whose time is mostly the cost of a call."""
