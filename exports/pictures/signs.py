"""A framework's symbol, and the key: line, dash, symbol and name of each that is drawn."""

from collections.abc import Sequence
from typing import Final

from comparison.looks import Look
from exports.pictures.svg import WIDTH, Attributes, Colours, Part, part, text_width, words

SHAPES: Final = {
    "circle": "M7 2a5 5 0 1 0 0 10 5 5 0 1 0 0-10z",
    "diamond": "M7 .8 13.2 7 7 13.2 .8 7z",
    "square": "M2.4 2.4h9.2v9.2H2.4z",
    "triangle-up": "M7 1.6 12.9 11.8H1.1z",
    "triangle-down": "M7 12.4 1.1 2.2H12.9z",
    "pentagon": "M7 1.2 12.8 5.4 10.6 12.2H3.4L1.2 5.4z",
}
"""Each symbol of the palette in a field of 14 by 14."""
FIELD: Final = 14
SAMPLE, BEHIND = 28, 10
"""Units of a key's line, and between two entries."""
KEY_LINE, UNDER_KEY = 22, 8


def sign(look: Look, x: float, y: float, *, scale: float = 1, **more: str | float) -> Part:
    """The symbol around a place; colour and edge are those of the ``signs`` around it."""
    corner = f"{x - scale * FIELD / 2:.1f} {y - scale * FIELD / 2:.1f}"
    place = f"translate({corner})" + (f" scale({scale:g})" if scale != 1 else "")
    return part("path", d=SHAPES[look.symbol], transform=place, **more)


def signs(look: Look, parts: Sequence[Part], colours: Colours, **more: str | float) -> Part:
    """Symbols in a framework's colour, with an edge of paper that parts them from what is below."""
    edge: Attributes = {"stroke": colours.paper, "stroke_width": 1.2, "paint_order": "stroke"}
    return part("g", *parts, **(edge | {"fill": look.colour} | more))


def dashes(look: Look) -> Attributes:
    """The attribute of a dashed line; none for one that is whole."""
    if look.dash == "solid":
        return {}
    return {"stroke_dasharray": look.dash.replace("px", "").replace(",", " ")}


def key(drawn: Sequence[tuple[str, Look]], colours: Colours) -> tuple[list[Part], float]:
    """An entry for each name and look, in as many lines as they need, and how high they are."""
    parts: list[Part] = []
    x, row = 0.0, 0
    for name, look in drawn:
        wide = SAMPLE + 6 + text_width(name)
        if x and x + wide > WIDTH:
            x, row = 0.0, row + 1
        middle = KEY_LINE * row + 11.0
        look_of_line: Attributes = {"stroke": look.colour, "stroke_width": 2.5}
        stroke = part("path", d=f"M{x:g} {middle:g}h{SAMPLE}", **(look_of_line | dashes(look)))
        parts += [stroke, signs(look, [sign(look, x + SAMPLE / 2, middle)], colours)]
        parts.append(words(name, x + SAMPLE + 6, middle + 5, fill=colours.ink))
        x += wide + BEHIND
    return parts, KEY_LINE * (row + 1) + UNDER_KEY
