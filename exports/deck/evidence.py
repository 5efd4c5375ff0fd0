"""The slides that end a deck: what its answer does not know, and the sources it rests on."""

from typing import Final

from comparison.wording.presenting import LIMITS_TITLE, limit_lines
from exports.deck.links import link_words
from exports.deck.page import BODY, FLOOR, LEFT, TOP, add_text
from exports.deck.slides import Talk
from exports.record_evidence import sources

SOURCES_A_SLIDE: Final = 14
SOURCES_TITLE: Final = "Sources behind what weighs here"


def limits_slide(talk: Talk) -> None:
    """What is not known, and what each criterion rests on."""
    slide = talk.slide(LIMITS_TITLE, "limits")
    told = limit_lines(talk.subject.catalogue, talk.subject.view)
    box = (LEFT, TOP, BODY, FLOOR - TOP)
    add_text(slide, told, box, sizes=(18, 16, 14, 12, 11), bullets=True)


def sources_slides(talk: Talk) -> None:
    """Each source behind what weighs with its date, its title a link; so many a slide."""
    every = sources(talk.subject)
    box = (LEFT, TOP - 0.4, BODY, FLOOR - TOP + 0.4)
    for start in range(0, len(every), SOURCES_A_SLIDE):
        more = ", continued" if start else ""
        slide = talk.slide(f"{SOURCES_TITLE}{more}", "question")
        shown = every[start : start + SOURCES_A_SLIDE]
        texts = [one.told for one in shown]
        frame = add_text(slide, texts, box, sizes=(13, 12, 11, 10), bullets=True)
        for paragraph, one in zip(frame.paragraphs, shown, strict=False):
            if paragraph.text == one.told:
                link_words(paragraph, one.title, one.address)
