"""How each framework is drawn, on screen and in everything that is taken away.

A framework's colour is the same in both themes, so that a figure, an export and the first paint
agree. The colour never stands alone (a dash and a symbol go with it) and never colours text: a
mid-tone that holds 3:1 against both backgrounds cannot hold the 4.5:1 that text needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from comparison.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Look:
    """How one framework is drawn: Plotly's dash and symbol, and the sign that stands in text."""

    colour: str
    dash: str
    symbol: str
    sign: str


LOOKS: Final = (
    Look("#CB791E", "solid", "circle", "●"),
    Look("#7A55E8", "6px,4px", "diamond", "◆"),
    Look("#1097A4", "2px,3px", "square", "■"),
    Look("#C5296D", "10px,3px,2px,3px", "triangle-up", "▲"),
    Look("#8E612A", "14px,4px", "triangle-down", "▼"),
    Look("#2B7572", "6px,3px,2px,3px,2px,3px", "pentagon", "⬟"),
)


def looks_of(catalogue: Catalogue, frameworks: Sequence[str]) -> dict[str, Look]:
    """By framework. Each keeps its look whoever else is shown.

    Beyond the palette's six, a framework takes a look that no other shown one has.
    """
    wished = {name: catalogue.places[name] for name in frameworks}
    taken = {place for place in wished.values() if place < len(LOOKS)}
    free = iter(place for place in range(len(LOOKS)) if place not in taken)
    places = {name: at if at < len(LOOKS) else next(free) for name, at in wished.items()}
    return {name: LOOKS[place] for name, place in places.items()}
