"""The deck from a subject: the answer first, then what makes it, then what speaks against it."""

from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipInfo

from pptx.opc import serialized

from comparison.formatting import full_date
from comparison.wording.presenting import evidence_stamp
from exports.deck.evidence import limits_slide, sources_slides
from exports.deck.page import new_deck
from exports.deck.slides import (
    Talk,
    best_case_slide,
    decides_slide,
    moving_slide,
    question_slide,
    scores_slide,
    table_slide,
    turning_slide,
    verdict_slide,
)
from exports.subject import Subject

SLIDES: tuple[Callable[[Talk], None], ...] = (
    question_slide,
    verdict_slide,
    decides_slide,
    scores_slide,
    table_slide,
    turning_slide,
    best_case_slide,
    moving_slide,
    limits_slide,
    sources_slides,
)


NO_TIME = (1980, 1, 1, 0, 0, 0)
"""What a part of a file says of its time: the earliest that its format can say."""


def deck(subject: Subject, *, today: date) -> bytes:
    """The .pptx of a view; ``today`` is the day on which it is made."""
    pages = new_deck()
    catalogue = subject.catalogue
    made = f"Framefit, made on {full_date(today.isoformat())}"
    stamp = f"{made} from {evidence_stamp(catalogue)}. {subject.older}".rstrip(". ")
    talk = Talk(subject, pages, stamp)
    for slide in SLIDES:
        slide(talk)
    _described(pages.core_properties, subject.words.title, today)
    out = BytesIO()
    pages.save(out)
    return out.getvalue()


def _described(properties: Any, title: str, today: date) -> None:
    """Title, author and day of the file, in place of the template's."""
    properties.title = title
    properties.author = properties.last_modified_by = "Framefit"
    properties.created = properties.modified = datetime.combine(today, time())


def _write(packed: Any, name: Any, blob: bytes) -> None:
    """Pack a part without the clock's time, on which packing fails before 1980 and after 2107."""
    part = ZipInfo(name.membername, NO_TIME)
    part.compress_type = ZIP_DEFLATED
    packed._zipf.writestr(part, blob)


serialized._ZipPkgWriter.write = _write
