"""The style sheets: the colours of the theme in both modes, and no others."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHEETS = sorted((ROOT / "components").rglob("*.css"))
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
PAIRS = {
    (colour, THEME["dark"][name])
    for name, colour in THEME["light"].items()
    if isinstance(colour, str)
}
BOTH = re.compile(r"light-dark\((#\w+), (#\w+)\)")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_colour_is_one_of_the_theme_in_both_modes(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    assert set(BOTH.findall(text)) <= PAIRS
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b|\brgb|\bhsl", BOTH.sub("", text))
