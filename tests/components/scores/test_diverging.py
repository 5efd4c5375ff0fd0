"""The decision picture: where bars begin and end, and that texts cannot become markup."""

import re

import pytest

from comparison.looks import LOOKS
from components.charts.model import Line
from components.scores.certainty import certainty
from components.scores.diverging import Bar, diverging

LINES = (Line("a", "Left <b>", LOOKS[0]), Line("b", "Right", LOOKS[1]))
BARS = [
    Bar("Memory", 60, 3.0, 2.0, 4.0, "3.00 points for Right"),
    Bar("Research", 30, -1.0, -2.0, 1.0, "1.00 point for Left"),
    Bar("Ease & use", 10, None, None, None, "not compared"),
]
TOTAL = Bar("Together", 90, 2.0, None, None, "2.00 points for Right")


def spans(html: str, kind: str) -> list[tuple[float, float]]:
    """Where each piece of a kind begins and ends, in percent of the width."""
    found = re.findall(rf'<i class="ff-{kind}" style="left:([\d.]+)%;width:([\d.]+)%', html)
    return [(float(left), float(left) + float(width)) for left, width in found]


def test_bars_begin_at_zero_and_have_lengths_in_proportion() -> None:
    html = diverging(LINES, BARS, TOTAL)
    zero = float(re.findall(r'class="ff-zero" style="left:([\d.]+)%', html)[0])
    memory, research, total = spans(html, "length")
    assert memory[0] == pytest.approx(zero, abs=0.01)
    assert research[1] == pytest.approx(zero, abs=0.01)
    assert total[0] == pytest.approx(zero, abs=0.01)
    point = research[1] - research[0]
    assert memory[1] - memory[0] == pytest.approx(3 * point, abs=0.01)
    assert total[1] - total[0] == pytest.approx(2 * point, abs=0.01)


def test_a_range_crosses_zero_where_its_ends_lie_on_both_sides() -> None:
    html = diverging(LINES, BARS, TOTAL)
    zero = float(re.findall(r'class="ff-zero" style="left:([\d.]+)%', html)[0])
    memory, research = spans(html, "range")
    assert memory[0] > zero
    assert research[0] < zero < research[1]


def test_everything_stays_within_the_width() -> None:
    html = diverging(LINES, BARS, TOTAL)
    for kind in ("length", "range"):
        assert all(0 <= low <= high <= 100 for low, high in spans(html, kind))


def test_each_bar_has_the_colour_of_whom_it_is_for() -> None:
    html = diverging(LINES, BARS, TOTAL)
    assert re.findall(r"--look:(#\w+)", html) == [LOOKS[1].colour, LOOKS[0].colour, LOOKS[1].colour]


def test_what_cannot_be_compared_has_words_and_no_bar() -> None:
    row = diverging(LINES, BARS[2:], TOTAL).split("<tfoot")[0]
    assert "not compared" in row
    assert "ff-length" not in row


def test_texts_are_escaped() -> None:
    html = diverging(LINES, BARS, TOTAL)
    assert "Left &lt;b&gt;" in html
    assert "Ease &amp; use" in html


def test_a_hundred_sets_are_parted_between_two_and_told() -> None:
    html = certainty(LINES, 0.954)
    assert re.findall(r'width:(\d+)%;[^"]*" data-of="(\d+)"', html) == [("95", "95"), ("5", "5")]
    assert "<b>95</b>" in html
    assert "<b>5</b>" in html


def test_where_all_agree_the_other_has_no_piece_and_still_a_number() -> None:
    html = certainty(LINES, 1.0)
    assert html.count("data-of=") == 1
    assert "<b>0</b>" in html
