"""How sure: one bar of a hundred sets of priorities, parted between two, with both numbers."""

from components.charts.decision.hundred_marks import counts
from components.charts.key import sign
from components.charts.model import Line
from components.shared.html import Html, joined, tag


def certainty(lines: tuple[Line, Line], agree: float) -> Html:
    """The bar for the share ``agree`` (0 to 1) of the first line, and the numbers in words."""
    shares = list(zip(lines, counts(agree), strict=True))
    pieces = [
        tag("i", style=f"width:{number}%;--look:{line.look.colour}", data_of=str(number))
        for line, number in shares
        if number
    ]
    told = [_told(line, number) for line, number in shares]
    return joined([tag("div", *pieces, class_="ff-sure", aria_hidden="true"), tag("p", *told)])


def _told(line: Line, number: int) -> Html:
    words = (Html(sign(line.look)), "\u00a0", tag("b", str(number)), f"\u00a0{line.name}")
    return tag("span", *words, style="white-space:nowrap;margin-right:1.25rem")
