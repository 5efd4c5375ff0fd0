"""Networks that PyTorch's libraries lack or leave to the user, written alike for each side."""

from collections.abc import Callable

import torch
from torch import nn

from benchmarks.export.inputs import CLASSES, PIXELS, TOKENS, Given, features, images

WIDTH = 64


class Recurrent(nn.Module):
    """A recurrent layer over the steps, and one linear layer on its last output."""

    def __init__(self, layer: type[nn.RNNBase]) -> None:
        super().__init__()
        self.layer = layer(32, WIDTH, batch_first=True)
        self.classify = nn.Linear(WIDTH, CLASSES)

    def forward(self, steps: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.classify(self.layer(steps)[0][:, -1])
        return found


class Mixing(nn.Module):
    """MLP-Mixer's block: one small network over the places, one over the channels."""

    def __init__(self, places: int) -> None:
        super().__init__()
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.over_places = nn.Sequential(nn.Linear(places, 32), nn.GELU(), nn.Linear(32, places))
        self.over_channels = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, WIDTH))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x + self.over_places(self.first(x).transpose(1, 2)).transpose(1, 2)
        return x + self.over_channels(self.second(x))


class Mixer(nn.Module):
    """MLP-Mixer with two blocks over patches of eight pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.patches = nn.Conv2d(3, WIDTH, 8, 8)
        self.blocks = nn.Sequential(*(Mixing((PIXELS // 8) ** 2) for _ in range(2)))
        self.last, self.classify = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, CLASSES)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        x = self.blocks(self.patches(pixels).flatten(2).transpose(1, 2))
        found: torch.Tensor = self.classify(self.last(x).mean(1))
        return found


def _twice(before: int, after: int) -> nn.Sequential:
    """Two convolutions, each normalised."""
    steps: list[nn.Module] = []
    for width in (before, after):
        steps += [nn.Conv2d(width, after, 3, padding=1), nn.BatchNorm2d(after), nn.ReLU()]
    return nn.Sequential(*steps)


class UNet(nn.Module):
    """U-Net with three halvings of the picture and as many doublings."""

    def __init__(self) -> None:
        super().__init__()
        widths = (16, 32, 64, 128)
        self.down = nn.ModuleList(map(_twice, (3, *widths), widths))
        pairs = list(zip(widths[:0:-1], widths[-2::-1], strict=True))
        self.grow = nn.ModuleList(nn.ConvTranspose2d(wide, slim, 2, 2) for wide, slim in pairs)
        self.up = nn.ModuleList(_twice(wide, slim) for wide, slim in pairs)
        self.pool, self.classify = nn.MaxPool2d(2), nn.Conv2d(16, CLASSES, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        kept: list[torch.Tensor] = []
        for number, block in enumerate(self.down):
            x = block(x if number == 0 else self.pool(x))
            kept.append(x)
        for grow, block, same in zip(self.grow, self.up, kept[-2::-1], strict=True):
            x = block(torch.cat([grow(x), same], dim=1))
        found: torch.Tensor = self.classify(x)
        return found


def _separable(before: int, after: int) -> nn.Sequential:
    """A convolution of each channel by itself, one over the channels, normalised."""
    return nn.Sequential(
        nn.Conv2d(before, before, 3, padding=1, groups=before, bias=False),
        nn.Conv2d(before, after, 1, bias=False),
        nn.BatchNorm2d(after),
    )


class Shortened(nn.Module):
    """Xception's block that halves the picture, with a short way round it."""

    def __init__(self, before: int, middle: int, after: int, *, begins: bool = True) -> None:
        super().__init__()
        first: list[nn.Module] = [nn.ReLU()] if begins else []
        self.long = nn.Sequential(
            *first,
            _separable(before, middle),
            nn.ReLU(),
            _separable(middle, after),
            nn.MaxPool2d(3, 2, padding=1),
        )
        short = nn.Conv2d(before, after, 1, 2, bias=False)
        self.short = nn.Sequential(short, nn.BatchNorm2d(after))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.long(x) + self.short(x)
        return found


class Repeated(nn.Module):
    """Xception's middle block, added to its own input."""

    def __init__(self, width: int) -> None:
        super().__init__()
        parts = [part for _ in range(3) for part in (nn.ReLU(), _separable(width, width))]
        self.long = nn.Sequential(*parts)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = x + self.long(x)
        return found


class Xception(nn.Module):
    """Xception at its full size, as keras.applications builds it."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(
            *(nn.Conv2d(3, 32, 3, 2, bias=False), nn.BatchNorm2d(32), nn.ReLU()),
            *(nn.Conv2d(32, 64, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU()),
            Shortened(64, 128, 128, begins=False),
            *(Shortened(128, 256, 256), Shortened(256, 728, 728)),
            *(Repeated(728) for _ in range(8)),
            Shortened(728, 728, 1024),
            *(_separable(1024, 1536), nn.ReLU(), _separable(1536, 2048), nn.ReLU()),
        )
        self.classify = nn.Linear(2048, CLASSES)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.classify(self.body(pixels).mean((2, 3)))
        return found


def _pictures(network: type[nn.Module], side: int = PIXELS) -> Callable[[], Given]:
    def build() -> Given:
        torch.manual_seed(0)
        return Given(network(), images(side=side, channels_first=True))

    return build


def _steps(layer: type[nn.RNNBase]) -> Callable[[], Given]:
    def build() -> Given:
        torch.manual_seed(0)
        return Given(Recurrent(layer), features(steps=TOKENS))

    return build


MODELS: dict[str, Callable[[], Given]] = {
    "lstm": _steps(nn.LSTM),
    "gru": _steps(nn.GRU),
    "mlp_mixer": _pictures(Mixer),
    "unet": _pictures(UNet),
    "xception": _pictures(Xception, 96),
}
