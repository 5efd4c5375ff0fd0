from itertools import pairwise

import pytest

from components.charts.article.sections import LARGEST, SectionCounts, sections, sections_text
from components.charts.base import PHONE, SMALL, text_width
from components.charts.palette import ACCENT, FILL
from components.shared.status_marks import FINDINGS

HEADS = ["Supported", "Partly right", "Outdated"]
ROWS = [SectionCounts("Opening", [0, 3, 2]), SectionCounts("Key differences", [3, 0, 8])]


def test_each_count_is_a_square_in_the_column_of_its_verdict() -> None:
    (squares,) = sections(HEADS, ROWS, "Outdated").data
    assert squares.x == (1.5, 2.5, 0.5, 2.5)
    assert squares.marker.color == (FILL, ACCENT, FILL, ACCENT)


def test_the_area_of_a_square_is_its_count() -> None:
    (squares,) = sections(HEADS, ROWS, "Outdated").data
    areas = [side**2 for side in squares.marker.size]
    assert max(squares.marker.size) == LARGEST
    assert [area / areas[3] for area in areas] == pytest.approx([3 / 8, 2 / 8, 3 / 8, 1])


def test_every_square_has_its_number_and_every_row_its_name() -> None:
    texts = [note.text for note in sections(HEADS, ROWS, "Outdated").layout.annotations]
    assert texts == [*HEADS, "<b>Opening</b>", "<b>Key differences</b>", "3", "2", "3", "8"]


def test_the_heads_of_all_findings_have_room_on_a_phone() -> None:
    heads = [word for _, _, word in FINDINGS.values()]
    column = PHONE / len(heads)
    for line in (heads[::2], heads[1::2]):
        widths = [text_width(head, size=SMALL) for head in line]
        for left, right in pairwise(widths):
            assert (left + right) / 2 <= 2 * column


def test_a_hairline_never_runs_through_the_name_of_a_row() -> None:
    figure = sections(HEADS, ROWS, "Outdated")
    names = [note.y for note in figure.layout.annotations if note.text.startswith("<b>")]
    for shape in figure.layout.shapes:
        low, high = sorted((shape.y0, shape.y1))
        assert not any(low <= y <= high for y in names)


def test_the_counts_are_said_section_by_section() -> None:
    assert sections_text(HEADS, ROWS) == (
        "Opening, 5 statements: partly right 3 and outdated 2. "
        "Key differences, 11 statements: supported 3 and outdated 8."
    )


def test_nothing_to_count_is_still_a_picture() -> None:
    assert sections(HEADS, [SectionCounts("Opening", [0, 0, 0])], "Outdated").layout.height > 0
    assert sections([], [], "").layout.height > 0
    assert sections_text(HEADS, [SectionCounts("Opening", [0, 0, 0])]).endswith("none.")
