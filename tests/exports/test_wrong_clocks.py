"""A clock that is wrong: it dates what is made, and changes nothing of what is said."""

import time
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation

from comparison.formatting import full_date
from exports.deck.build import deck
from tests.exports.conftest import Make


def texts(file: bytes) -> list[str]:
    shapes = [one for slide in Presentation(BytesIO(file)).slides for one in slide.shapes]
    return [one.text_frame.text for one in shapes if one.has_text_frame]


@pytest.mark.parametrize("year", [1970, 1979, 2036, 2108, 2200])
def test_slides_are_packed_whatever_the_clock_says(
    year: int, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The format of the file knows the years 1980 to 2107 alone."""
    subject, right = make(persona="mobile"), date(2026, 11, 27)
    before = texts(deck(subject, today=right))
    clock = time.struct_time((year, 1, 1, 0, 0, 10, 0, 1, 0))
    monkeypatch.setattr("zipfile.time.localtime", lambda *seconds: clock)
    assert texts(deck(subject, today=right)) == before
    wrong = deck(subject, today=date(year, 1, 1))
    there, here = full_date(f"{year}-01-01"), full_date(right.isoformat())
    assert [text.replace(there, here) for text in texts(wrong)] == before
    with ZipFile(BytesIO(wrong)) as packed:
        assert packed.testzip() is None
        assert {part.date_time[0] for part in packed.infolist()} == {1980}
