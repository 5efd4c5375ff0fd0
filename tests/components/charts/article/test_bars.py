from components.charts.article.bars import finding_bars, finding_bars_text
from components.charts.palette import ACCENT, FILL

COUNTS = [("Supported", 19), ("Partly right", 28), ("Outdated", 26)]


def test_only_the_bar_that_the_title_names_has_the_accent() -> None:
    (bars,) = finding_bars(COUNTS, "Outdated").data
    assert bars.marker.color == (FILL, FILL, ACCENT)
    assert bars.x == (19, 28, 26)


def test_each_bar_has_its_label_above_and_its_number_behind() -> None:
    figure = finding_bars(COUNTS, "Outdated")
    texts = [note.text for note in figure.layout.annotations]
    assert texts[:4] == ["Supported", "<b>19</b>", "Partly right", "<b>28</b>"]
    assert figure.layout.xaxis.range[1] > 28


def test_the_counts_are_said_with_their_total() -> None:
    expected = "Of 73 statements: supported 19, partly right 28 and outdated 26."
    assert finding_bars_text(COUNTS) == expected


def test_nothing_to_count_is_still_a_picture() -> None:
    assert finding_bars([("Supported", 0)], "Supported").data[0].x == (0,)
    assert finding_bars([], "Supported").layout.xaxis.range[1] > 0
