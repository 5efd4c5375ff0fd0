"""The colours hold against both backgrounds and apart from each other, by numbers."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from colorspacious import cspace_convert, deltaE

from comparison.looks import LOOKS, Look
from components.charts import palette
from components.charts.palette import rgba

CONFIG = Path(__file__).parents[3] / ".streamlit" / "config.toml"
SIGHTS = ("normal", "deuteranomaly", "protanomaly", "tritanomaly")


def theme(name: str) -> dict[str, Any]:
    themes: dict[str, dict[str, Any]] = tomllib.loads(CONFIG.read_text())["theme"]
    return themes[name]


def parts(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def luminance(colour: str) -> float:
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, sight: str) -> Any:
    if sight == "normal":
        return parts(colour)
    space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
    return cspace_convert(parts(colour), space, "sRGB1").clip(0, 1)


def closest(colours: list[str], sight: str) -> float:
    pairs = combinations([seen(colour, sight) for colour in colours], 2)
    return min(deltaE(*pair, input_space="sRGB1", uniform_space="CAM02-UCS") for pair in pairs)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.colour)
def test_each_framework_colour_stands_out_from_the_background(look: Look, name: str) -> None:
    assert contrast(look.colour, theme(name)["backgroundColor"]) >= 3


@pytest.mark.parametrize("sight", SIGHTS)
def test_colours_stay_apart_under_every_sight(sight: str) -> None:
    colours = [look.colour for look in LOOKS]
    assert closest(colours[:2], sight) >= 40
    assert closest(colours[:4], sight) >= 15
    assert closest(colours, sight) >= 12


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_of_the_theme_is_readable(name: str) -> None:
    colours = theme(name)
    keys = [
        key for key in colours if key.endswith("TextColor") or key in {"textColor", "linkColor"}
    ]
    assert len(keys) == 7
    for key in keys:
        assert contrast(colours[key], colours["backgroundColor"]) >= 4.5, key
    assert contrast(colours["textColor"], colours["secondaryBackgroundColor"]) >= 4.5
    assert contrast("#FFFFFF", colours["primaryColor"]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_fills_the_slots_that_charts_rely_on(name: str) -> None:
    colours = theme(name)
    filled = colours["chartCategoricalColors"]
    assert filled[:6] == [look.colour for look in LOOKS]
    assert len(filled) == 10, "Streamlit ignores a list of any other length"
    accent, muted, _, fill = filled[6:]
    assert contrast(muted, colours["backgroundColor"]) >= 4.5
    assert contrast(accent, colours["backgroundColor"]) >= 3
    assert contrast(fill, colours["backgroundColor"]) >= 3


def test_no_two_frameworks_share_a_dash_a_symbol_or_a_sign() -> None:
    for part in ("colour", "dash", "symbol", "sign"):
        assert len({getattr(look, part) for look in LOOKS}) == 6, part


def test_a_colour_can_be_faded_but_not_one_of_the_theme() -> None:
    assert rgba("#CB791E", 0.2) == "rgba(203, 121, 30, 0.2)"
    with pytest.raises(ValueError, match="only the browser"):
        rgba(palette.ACCENT, 0.2)
