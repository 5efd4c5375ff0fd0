from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from comparison.looks import LOOKS, Look
from components.charts.key import key, sign, sign_svg
from components.charts.model import Line


def svg_of(address: str) -> str:
    return unquote(address.removeprefix("data:image/svg+xml,"))


def test_the_key_names_every_framework_in_order(tensorflow: Line, pytorch: Line) -> None:
    html = key([tensorflow, pytorch])
    assert html.index("TensorFlow") < html.index("PyTorch")
    assert html.count("white-space:nowrap") == 2


def test_samples_are_images_that_say_nothing_to_a_screen_reader(pytorch: Line) -> None:
    html = key([pytorch])
    assert 'alt=""' in html
    assert "<svg" not in html, "Streamlit drops inline SVG"
    sample = svg_of(html.split('src="')[1].split('"')[0])
    assert 'stroke-dasharray="6 4"' in sample
    assert 'fill="#7A55E8"' in sample


def test_a_name_with_markup_is_escaped(marked_up: Line) -> None:
    assert "A &lt;b&gt;bold&lt;/b&gt; &amp; co" in key([marked_up])


def test_the_first_line_is_solid(tensorflow: Line) -> None:
    assert "dasharray" not in unquote(key([tensorflow]))


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.symbol)
def test_every_mark_of_the_palette_can_be_drawn(look: Look) -> None:
    root = ElementTree.fromstring(svg_of(sign_svg(look)))
    assert root.attrib["fill"] == look.colour
    assert len(root) == 1


def test_a_sign_is_an_image_without_words(tensorflow: Line) -> None:
    assert sign(tensorflow.look).startswith('<img src="data:image/svg+xml,')
    assert 'alt=""' in sign(tensorflow.look)
