"""SVG from the standard library's XML trees: what is made is well formed, every text escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final
from xml.etree import ElementTree

TEXT, SMALL = 14, 12
"""Sizes of words, in units of the picture; on a phone a unit is about a pixel."""
WIDTH: Final = 380
"""Units across every picture: what a phone shows, so that one picture serves every window."""
FONT: Final = "system-ui, sans-serif"
WIDE, BOLD = 0.62, 1.1
"""The mean width of a sign in the widest plain font, for a size of 1; bold is so much wider."""
ENLARGED: Final = 1.5
"""Pixels a unit where a picture stands alone."""
MARGIN, HEADING, STEP = 16.0, 16, 20
"""Units around a picture that stands alone; the size of its heading, and from line to line."""

Part = ElementTree.Element
Attributes = dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Colours:
    """What is not a framework's; ``sheet`` is drawn behind the picture, None leaves it clear."""

    ink: str
    muted: str
    line: str
    paper: str
    sheet: str | None = None


ALONE: Final = Colours("#1C1E22", "#5E5B54", "#DDD8CE", "#FFFFFF", sheet="#FFFFFF")
"""Fixed, for a file that is opened or pasted anywhere."""
THEMED: Final = Colours("var(--ink)", "var(--muted)", "var(--line)", "var(--paper)")
"""For a picture inside a page that sets these properties in light and in dark."""


def part(name: str, *children: Part, **attributes: str | float) -> Part:
    """An element. A dash in an attribute's name is written ``_``, numbers keep two decimals."""
    made = ElementTree.Element(
        name, {key.rstrip("_").replace("_", "-"): _written(v) for key, v in attributes.items()}
    )
    made.extend(children)
    return made


def said(name: str, text: str, **attributes: str | float) -> Part:
    """An element that holds a text."""
    made = part(name, **attributes)
    made.text = text
    return made


def data(value: float) -> str:
    """A number that a picture bears for programs: four decimals, more than anything shows."""
    return f"{value + 0.0:.4f}"


def words(
    text: str,
    x: float,
    y: float,
    *,
    fill: str,
    size: float = TEXT,
    anchor: str = "start",
    bold: bool = False,
) -> Part:
    """Text whose baseline starts, stands in the middle or ends at a place."""
    more: Attributes = {} if anchor == "start" else {"text_anchor": anchor}
    more |= {} if size == TEXT else {"font_size": size}
    more |= {"font_weight": "600"} if bold else {}
    return said("text", text, x=x, y=y, fill=fill, **more)


def text_width(text: str, *, size: float = TEXT, bold: bool = False) -> float:
    """Units that a text takes in any plain font, rather too many than too few."""
    return len(text) * size * WIDE * (BOLD if bold else 1)


def fitted(wordings: Sequence[str], room: float, *, size: float = TEXT, bold: bool = False) -> str:
    """The first that fits a room, else the last."""
    fitting = (text for text in wordings if text_width(text, size=size, bold=bold) <= room)
    return next(fitting, wordings[-1])


def line(x: tuple[float, float], y: tuple[float, float], stroke: str, **more: str | float) -> Part:
    """A straight line."""
    return part("line", x1=x[0], y1=y[0], x2=x[1], y2=y[1], stroke=stroke, **more)


def wrapped(text: str, *, size: float = TEXT) -> list[str]:
    """A text in lines as long as the picture is wide, broken between words; a heading is bold."""
    signs = int(WIDTH / text_width(" ", size=size, bold=size == HEADING))
    return wrap(text, signs, break_on_hyphens=False) or [""]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture shows: its parts from the top down, how high they are, and its words.

    ``title`` is the finding, ``about`` the same as the picture, ``stamp`` what it was made from.
    """

    name: str
    parts: Sequence[Part]
    height: float
    title: str
    about: str
    stamp: str


def picture(drawn: Drawn, colours: Colours) -> str:
    """The whole picture. One on a sheet has a size, a heading and its stamp; one without is as
    wide as its place in a page, which says these."""
    box = (0.0, 0.0, float(WIDTH), drawn.height)
    around: list[Part] = []
    size: Attributes = {}
    if colours.sheet:
        around, box = _sheet(drawn, colours, colours.sheet)
        size = {"width": ENLARGED * box[2], "height": ENLARGED * box[3]}
    names = {"title": f"{drawn.name}-title", "desc": f"{drawn.name}-about"}
    svg = part(
        "svg",
        said("title", drawn.title, id=names["title"]),
        said("desc", drawn.about, id=names["desc"]),
        *around,
        *drawn.parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=" ".join(map(_written, box)),
        role="img",
        aria_labelledby=names["title"],
        aria_describedby=names["desc"],
        font_family=FONT,
        font_size=TEXT,
        **size,
    )
    return drawn_text(svg)


def drawn_text(svg: Part) -> str:
    """An element as text."""
    return ElementTree.tostring(svg, encoding="unicode")


def _sheet(
    drawn: Drawn, colours: Colours, sheet: str
) -> tuple[list[Part], tuple[float, float, float, float]]:
    """The sheet with heading and stamp, and its box around the picture, whose top stays at 0."""
    heading, stamp = wrapped(drawn.title, size=HEADING), wrapped(drawn.stamp, size=SMALL)
    top = -(MARGIN + STEP * len(heading) + 8.0)
    bottom = drawn.height + 6 + STEP * len(stamp) + MARGIN
    box = (-MARGIN, top, WIDTH + 2 * MARGIN, bottom - top)
    parts = [part("rect", x=box[0], y=box[1], width=box[2], height=box[3], fill=sheet)]
    for at, text in enumerate(heading):
        y = top + MARGIN + STEP * at + HEADING
        parts.append(words(text, 0, y, fill=colours.ink, size=HEADING, bold=True))
    for at, text in enumerate(stamp):
        y = drawn.height + 6 + STEP * at + SMALL
        parts.append(words(text, 0, y, fill=colours.muted, size=SMALL))
    return parts, box


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2) + 0.0:g}"
