from datetime import date

import pytest

from comparison.looks import LOOKS
from components.charts.base import PHONE, text_width
from components.charts.palette import INK
from components.charts.statistics.parts import (
    SHAPES,
    EcosystemPart,
    ecosystem,
    ecosystem_text,
    newest_first,
)
from components.shared.status_marks import PARTS

FIRST, SINCE, TODAY = date(2024, 1, 1), date(2025, 11, 22), date(2026, 11, 22)
OLD = EcosystemPart("TorchText", "unmaintained", "Unmaintained", date(2024, 4, 24))
NEW = EcosystemPart("TorchVision", "live", "Live", date(2026, 10, 28))
UNDATED = EcosystemPart("vLLM", "live", "Live", None)


def drawn(*parts: EcosystemPart):  # type: ignore[no-untyped-def]
    return ecosystem(parts, first=FIRST, since=SINCE, today=TODAY)


def test_each_status_has_a_shape_of_its_own_that_no_framework_has() -> None:
    assert set(SHAPES) == set(PARTS)
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert not set(SHAPES.values()) & {look.symbol for look in LOOKS}


def test_the_newest_stands_on_top_and_the_undated_last() -> None:
    assert newest_first([UNDATED, OLD, NEW]) == [NEW, OLD, UNDATED]


def test_a_mark_stands_at_the_day_of_the_last_release() -> None:
    (marks,) = drawn(OLD, NEW).data
    assert marks.x == ((NEW.day - FIRST).days, (OLD.day - FIRST).days)  # type: ignore[operator]
    assert marks.marker.symbol == ("cross", "x")
    assert marks.marker.color == INK


def test_a_part_without_a_date_has_words_and_no_mark() -> None:
    figure = drawn(UNDATED)
    assert not figure.data[0].x
    assert "Live, date not known" in [note.text for note in figure.layout.annotations]


def test_status_and_month_stand_beside_each_name() -> None:
    texts = [note.text for note in drawn(OLD).layout.annotations]
    assert "<b>TorchText</b>" in texts
    assert any(text.startswith("Unmaintained, Apr") for text in texts)


def test_a_line_marks_the_twelve_months_before_the_data() -> None:
    figure = drawn(OLD, NEW)
    limits = [shape for shape in figure.layout.shapes if shape.line.dash]
    assert {(shape.x0, shape.x1) for shape in limits} == {((SINCE - FIRST).days,) * 2}
    names = [note.y for note in figure.layout.annotations if note.text.startswith("<b>")]
    assert not any(shape.y0 <= y <= shape.y1 for shape in limits for y in names)
    assert figure.layout.annotations[0].text == "twelve months before"
    assert list(figure.layout.xaxis.range) == [0, (TODAY - FIRST).days]


@pytest.mark.parametrize("status", PARTS)
def test_name_and_status_fit_on_a_phone(status: str) -> None:
    part = EcosystemPart(
        "A part with a very long name indeed, and more", status, PARTS[status][2], TODAY
    )  # type: ignore[arg-type, index]
    _, name, right, *_ = [note.text for note in drawn(part).layout.annotations]
    assert (
        text_width(name.removeprefix("<b>").removesuffix("</b>"), size=14.5)
        + text_width(right, size=12)
        <= PHONE
    )


def test_a_name_that_looks_like_markup_is_shown_as_it_is_written() -> None:
    odd = EcosystemPart("A <i>part</i>", "moved", "Moved", TODAY)
    assert "<i>" not in drawn(odd).to_json()


def test_the_releases_are_said_newest_first() -> None:
    assert ecosystem_text([OLD, NEW, UNDATED]).replace("\u00a0", " ") == (
        "Last releases, newest first: TorchVision, live, 28 October 2026; "
        "TorchText, unmaintained, 24 April 2024; vLLM, live, date not known."
    )
