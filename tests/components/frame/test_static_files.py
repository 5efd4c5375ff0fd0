"""The logo and the icon carry their letters as outlines: they look the same without the font."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

STATIC = Path(__file__).parents[3] / "components" / "static"


@pytest.mark.parametrize("name", ["logo.svg", "icon.svg"])
def test_svg_has_outlines_a_name_and_no_font_script_or_link(name: str) -> None:
    root = ElementTree.fromstring((STATIC / name).read_text())
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "path", "rect"}
    assert "path" in tags
    assert root.attrib["aria-label"] == "Framefit"
