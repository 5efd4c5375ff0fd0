"""The preview of a link, 1200 by 630 pixels: the sentence, how sure it is, and the radar."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from comparison.findings.view_verdict import of_a_hundred
from comparison.looks import looks_of
from exports.pictures.png import png
from exports.pictures.radar import radar_drawn
from exports.pictures.signs import sign, signs
from exports.pictures.svg import ALONE, FONT, WIDTH, Part, drawn_text, part, said, words
from exports.subject import Subject

ACROSS, DOWN = 1200, 630
"""What chats and networks ask for."""
EDGE: Final = 56
LEFT: Final = 640
"""Pixels for the words; the radar stands right of them."""
SIZES: Final = ((54, 4), (46, 5), (40, 6), (34, 7))
"""Sizes of the sentence, and how many lines of each fit."""
SIGN: Final = 0.5
"""The mean width of a sign of the bold face that is drawn, for a size of 1."""
BAR: Final = 26
STAMP: Final = 110
"""Signs of a line that says what the data was."""


def preview(subject: Subject) -> bytes:
    """The picture as PNG, the same on every server."""
    return png(preview_svg(subject), sharp=1)


def preview_svg(subject: Subject) -> str:
    """What is drawn; its words are also in the tags of the page."""
    ground = part("rect", width=ACROSS, height=DOWN, fill="#FCFBF8")
    brand = words("Framefit", EDGE, 84, fill="#4479A6", size=34, bold=True)
    svg = part(
        "svg",
        said("title", subject.words.title),
        ground,
        brand,
        *_told(subject),
        _radar(subject),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {ACROSS} {DOWN}",
        width=ACROSS,
        height=DOWN,
        font_family=FONT,
    )
    return drawn_text(svg)


def _told(subject: Subject) -> Iterator[Part]:
    """The sentence as large as it fits, how sure it is, and what it was made from."""
    told = subject.words
    size, lines = _sentence(told.title)
    y = 110.0
    for line in lines:
        y += size * 1.16
        yield words(line, EDGE, y, fill=ALONE.ink, size=size, bold=True)
    yield words(told.state, EDGE, y + 54, fill=ALONE.ink, size=26)
    yield from _sure(subject, DOWN - 134)
    stamp = wrap(subject.stamp, STAMP)
    for at, line in enumerate(stamp):
        y = DOWN - 36 - 24 * (len(stamp) - 1 - at)
        yield words(line, EDGE, y, fill=ALONE.muted, size=20)


def _sentence(title: str) -> tuple[int, list[str]]:
    every = [(size, most, wrap(title, int(LEFT / (size * SIGN)))) for size, most in SIZES]
    fitting = ((size, lines) for size, most, lines in every if len(lines) <= most)
    size, most, lines = every[-1]
    return next(fitting, (size, lines[:most]))


def _sure(subject: Subject, y: float) -> Iterator[Part]:
    """One bar of a hundred sets of priorities, parted between the two."""
    duel = subject.verdict.closest
    if duel is None:
        return
    x = float(EDGE)
    counts = of_a_hundred(duel)
    looks = looks_of(subject.catalogue, list(counts))
    for at, (name, number) in enumerate(counts.items()):
        look, wide = looks[name], LEFT * number / 100
        yield part("rect", x=x, y=y, width=wide, height=BAR, fill=look.colour, fill_opacity=0.6)
        left = EDGE + at * LEFT / 2
        yield signs(look, [sign(look, left + 9, y + 51, scale=1.3)], ALONE)
        label = f"{number} of 100 favour {subject.catalogue.named(name)}"
        yield words(label, left + 26, y + 58, fill=ALONE.ink, size=20)
        x += wide


def _radar(subject: Subject) -> Part:
    drawn = radar_drawn(subject, ALONE)
    wide = ACROSS - LEFT - 2 * EDGE - 24
    high = DOWN - 120
    box = f"0 0 {WIDTH} {drawn.height:g}"
    x = ACROSS - wide - 28
    return part("svg", *drawn.parts, x=x, y=60, width=wide, height=high, viewBox=box, font_size=14)
