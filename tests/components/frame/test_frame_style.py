"""The style sheet of every page: the colours of the theme in both modes, and no others."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHEET = (ROOT / "components" / "static" / "frame.css").read_text("utf-8")
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
COLOURS = {
    "ink": "textColor",
    "quiet": "grayTextColor",
    "green": "greenTextColor",
    "yellow": "yellowTextColor",
    "link": "linkColor",
}
"""The sheet's names of colours and those of the theme."""


@pytest.mark.parametrize("name", COLOURS)
def test_a_colour_is_that_of_the_theme_light_and_dark(name: str) -> None:
    (found,) = re.findall(rf"--{name}: light-dark\((#\w+), (#\w+)\);", SHEET)
    assert found == tuple(THEME[mode][COLOURS[name]] for mode in ("light", "dark"))


def test_no_colour_stands_outside_those_names() -> None:
    rest = re.sub(r"/\*.*?\*/|--\w+: light-dark\([^)]*\);", "", SHEET, flags=re.DOTALL)
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgb|hsl", rest) == []
