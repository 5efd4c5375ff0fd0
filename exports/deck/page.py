"""The page that all slides share: sizes, the theme's fonts and colours, and text that fits."""

import math
import re
from collections.abc import Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Emu, Inches, Pt

from comparison.looks import LOOKS
from exports.deck.links import is_web_address, link_words

WIDE, HIGH = 13.333, 7.5
LEFT, RIGHT, TOP = 0.6, 0.6, 1.75
"""Inches: the slide, its margins, and where what stands under a title begins."""
BODY: Final = WIDE - LEFT - RIGHT
FLOOR: Final = 6.85
"""Where the body ends; the stamp stands under it."""
INK, QUIET = RGBColor(0x1C, 0x1E, 0x22), RGBColor(0x5E, 0x5B, 0x54)
HEAD_FONT, TEXT_FONT = "Georgia", "Calibri"
NAVY: Final = "1F4B6E"
"""The accent of the dashboard, which is never a framework."""
SIGN: Final = 0.52
"""The mean width of a sign of running text, as a share of its size; generous, so that it fits."""
LINE: Final = 1.22
HANGING: Final = 0.2
"""Inches between a bullet and its text."""
OPEN: Final = "Open this view"
"""What the link of each slide's stamp is called."""

Slide = Any
"""python-pptx has no types."""


def new_deck() -> Any:
    """An empty deck of 16 to 9 whose theme has our fonts and the frameworks' colours."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    del deck.element.sldSz.attrib["type"]  # the template's, of 4 to 3
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = _themed(theme.blob.decode()).encode()
    return deck


def _themed(xml: str) -> str:
    """The theme with our two fonts and six accents: navy for tables and links, then the
    frameworks'."""
    for kind, font in (("major", HEAD_FONT), ("minor", TEXT_FONT)):
        found = rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*'
        xml = re.sub(found, rf"\g<1>{font}", xml)
    accents = (NAVY, *(look.colour[1:] for look in LOOKS[:5]))
    colours = {f"accent{number}": accent for number, accent in enumerate(accents, start=1)}
    for place, accent in (colours | {"hlink": NAVY, "folHlink": NAVY}).items():
        colour = f'<a:{place}><a:srgbClr val="{accent}"/></a:{place}>'
        xml = re.sub(rf"<a:{place}>.*?</a:{place}>", colour, xml, flags=re.DOTALL)
    return xml


def add_slide(deck: Any, title: str, stamp: str, notes: str, *, link: str) -> Slide:
    """A slide with its title, its speaker notes, and its stamp with the link to the view."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])  # "Title Only"
    head = slide.shapes.title
    head.text_frame.margin_left = Emu(0)
    head.left, head.top, head.width, head.height = map(Inches, (LEFT, 0.4, BODY, 1.2))
    size = size_that_fits([title], BODY, 1.2, (30, 26, 22, 20, 18))
    _write(head.text_frame, [title], size, bold=True, font=HEAD_FONT)
    told = f"{stamp}. {OPEN}" if is_web_address(link) else stamp
    frame = add_text(slide, [told], (LEFT, 6.95, BODY, 0.45), sizes=(10, 8), colour=QUIET)
    link_words(frame.paragraphs[0], OPEN, link)
    slide.notes_slide.notes_text_frame.text = notes
    return slide


def add_text(
    slide: Slide,
    paragraphs: Sequence[str],
    box: tuple[float, float, float, float],
    *,
    sizes: Sequence[int] = (20, 18, 16, 14, 12),
    colour: RGBColor = INK,
    bullets: bool = False,
) -> Any:
    """The frame of paragraphs in a box (left, top, width, height in inches), as large as fits.

    What does not fit even in the smallest size is left out, and how much is said.
    """
    left, top, width, height = box
    across = width - HANGING if bullets else width
    size = size_that_fits(paragraphs, across, height, sizes)
    shown = as_many_as_fit(paragraphs, across, height, size)
    frame = slide.shapes.add_textbox(*map(Inches, (left, top, width, height))).text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    _write(frame, shown, size, colour=colour, bullets=bullets)
    return frame


def _write(
    frame: Any,
    paragraphs: Sequence[str],
    size: int,
    *,
    bold: bool = False,
    font: str | None = None,
    colour: RGBColor = INK,
    bullets: bool = False,
) -> None:
    frame.word_wrap = True
    for at, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = 1  # left
        paragraph.space_after = Pt(0 if len(paragraphs) == 1 else size * 0.4)
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), bold
        run.font.color.rgb = colour
        if font:
            run.font.name = font
        if bullets:
            _bulleted(paragraph)


def _bulleted(paragraph: Any) -> None:
    """A bullet before its first line, which the other lines stand clear of."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(Inches(HANGING)))
    properties.set("indent", str(-Inches(HANGING)))
    sign = OxmlElement("a:buChar")
    sign.set("char", "\u2022")
    properties.append(sign)


def height_of(paragraphs: Sequence[str], width: float, size: int) -> float:
    """Inches that paragraphs take in a column, by the mean width of a sign."""
    across = max(1, int(width * 72 / (SIGN * size)))
    lines = sum(max(1, math.ceil(len(text) / across)) for text in paragraphs)
    gaps = 0.4 * (len(paragraphs) - 1) if len(paragraphs) > 1 else 0
    return (lines * LINE + gaps) * size / 72


def size_that_fits(
    paragraphs: Sequence[str], width: float, height: float, sizes: Sequence[int]
) -> int:
    """The first of the sizes in which all fits, else the last."""
    fitting = (size for size in sizes if height_of(paragraphs, width, size) <= height)
    return next(fitting, sizes[-1])


def as_many_as_fit(
    paragraphs: Sequence[str], width: float, height: float, size: int
) -> Sequence[str]:
    """All, or as many as leave room to say how many more there are."""
    if height_of(paragraphs, width, size) <= height:
        return paragraphs
    shown = list(paragraphs)
    while len(shown) > 1:
        shown.pop()
        more = f"and {len(paragraphs) - len(shown)} more: see the link in the notes"
        if height_of([*shown, more], width, size) <= height:
            return [*shown, more]
    return shown
