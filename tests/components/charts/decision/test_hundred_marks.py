import pytest

from components.charts.decision.hundred_marks import counts, hundred_marks
from components.charts.model import Line


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0, (0, 100)), (0.214, (21, 79)), (0.5, (50, 50)), (0.79, (79, 21)), (1, (100, 0))],
)
def test_a_share_becomes_whole_marks_of_a_hundred(share: float, expected: tuple[int, int]) -> None:
    assert counts(share) == expected


def test_the_winner_comes_first_in_its_own_sign(tensorflow: Line, pytorch: Line) -> None:
    figure = hundred_marks(tensorflow, pytorch, 0.21)
    winner, other = figure.data
    assert (winner.name, len(winner.x), winner.marker.symbol) == ("PyTorch", 79, "diamond")
    assert (other.name, len(other.x), other.marker.symbol) == ("TensorFlow", 21, "circle")


def test_marks_fill_a_field_of_20_by_5_column_by_column(tensorflow: Line, pytorch: Line) -> None:
    winner, other = hundred_marks(tensorflow, pytorch, 0.79).data
    places = set(zip(winner.x + other.x, winner.y + other.y, strict=True))
    assert len(places) == 100
    assert max(winner.x) == 15
    assert max(other.x) == 19
    assert len({y for _, y in places}) == 5


def test_a_field_of_one_framework_has_no_empty_trace(tensorflow: Line, pytorch: Line) -> None:
    assert [trace.name for trace in hundred_marks(tensorflow, pytorch, 1.0).data] == ["TensorFlow"]
