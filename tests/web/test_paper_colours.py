"""Paper in light colours: each colour of the dark theme becomes that of the light one."""

import re
import tomllib
from pathlib import Path

from web.style.paper_colours import paper_colours

ROOT = Path(__file__).resolve().parents[2]
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
RULE = re.compile(r'\[style\*="(\w+): rgb\((\d+), (\d+), (\d+)\)"\]\{(\w+):(\S+) !important\}')


def turned(property_name: str) -> dict[str, str]:
    """The light colour by the dark one, of a property."""
    return {
        f"#{int(red):02X}{int(green):02X}{int(blue):02X}": light
        for asked, red, green, blue, set_to, light in RULE.findall(paper_colours())
        if asked == set_to == property_name
    }


def test_every_colour_of_words_and_charts_has_its_light_one() -> None:
    dark, light = THEME["dark"], THEME["light"]
    names = [name for name in dark if name.endswith("TextColor")]
    charts = zip(dark["chartCategoricalColors"], light["chartCategoricalColors"], strict=True)
    for name in ("color", "fill", "stroke"):
        found = turned(name)
        assert {dark[one]: light[one] for one in names}.items() <= found.items()
        assert {one: other for one, other in charts if one != other}.items() <= found.items()


def test_the_ground_becomes_white_and_what_is_alike_in_both_stays() -> None:
    assert turned("fill")[THEME["dark"]["backgroundColor"]] == "white"
    assert not set(THEME["light"]["chartCategoricalColors"]) & set(turned("fill"))


def test_nothing_changes_on_a_screen() -> None:
    assert paper_colours().startswith("@media print{")
