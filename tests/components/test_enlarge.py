from collections.abc import Callable

import pytest

from components.charts.contributions import Contribution, contributions
from components.charts.enlarge import enlarge
from components.charts.model import Line, Row
from components.charts.radar import radar
from components.charts.twin import twin

Scores = Callable[..., list[Row]]


def test_text_marks_lines_and_height_grow_and_data_stay(
    tensorflow: Line, pytorch: Line, scores: Scores
) -> None:
    figure = twin([tensorflow, pytorch], scores({"Memory": (3.0, 6.4)}))
    large = enlarge(figure, 2)
    assert large.layout.height == 2 * figure.layout.height
    assert large.layout.margin.l == 2 * figure.layout.margin.l
    assert large.layout.annotations[0].font.size == 28
    assert large.data[2].marker.size == 26
    assert large.data[0].line.width == 20
    assert (large.data[2].x, large.data[2].y) == (figure.data[2].x, figure.data[2].y)


def test_radar_scores_stay_and_dashes_grow(pytorch: Line, scores: Scores) -> None:
    figure = radar([pytorch], scores({"Memory": (3.0, 6.4), "Research": (2.0, 9.0)}))
    large = enlarge(figure, 1.5)
    assert large.data[1].r == (6.4, 9.0, 6.4)
    assert large.data[1].line.dash == "9px,6px"


def test_a_bars_height_is_data_and_grows_with_the_sheet(tensorflow: Line) -> None:
    figure = contributions([("Memory", 100.0)], [Contribution(tensorflow, (3.0,), 3.0)])
    large = enlarge(figure, 2)
    assert large.data[1].width == figure.data[1].width
    assert large.layout.yaxis.range == figure.layout.yaxis.range


def test_the_picture_of_the_page_is_left_alone(tensorflow: Line, scores: Scores) -> None:
    figure = twin([tensorflow], scores({"Memory": (3.0,)}))
    before = figure.to_json()
    enlarge(figure)
    assert figure.to_json() == before


@pytest.mark.parametrize("factor", [1, 26 / 14])
def test_text_of_a_page_becomes_text_of_a_slide(
    factor: float, tensorflow: Line, scores: Scores
) -> None:
    large = enlarge(twin([tensorflow], scores({"Memory": (3.0,)})), factor)
    assert large.layout.font.size == pytest.approx(14 * factor)
