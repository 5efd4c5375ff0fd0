import plotly.graph_objects as go
import pytest

from components.charts.decision.contributions import (
    Contribution,
    contributions,
    contributions_text,
    narrow,
)
from components.charts.model import Line

WEIGHTS = [("Deployment", 50.0), ("Performance", 25.0), ("Memory", 20.0), ("Research", 5.0)]


@pytest.fixture
def bar(tensorflow: Line) -> Contribution:
    return Contribution(tensorflow, (4.0, None, 0.5, 0.3), 4.8)


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_weights_stand_above_a_bar_for_each_framework(bar: Contribution, pytorch: Line) -> None:
    other = Contribution(pytorch, (3.0, 1.0, 0.6, 0.4), 5.0)
    figure = contributions(WEIGHTS, [bar, other])
    assert [trace.name for trace in figure.data] == ["Weights", "TensorFlow", "PyTorch"]
    assert figure.data[0].base == (0, 5, 7.5, 9.5)
    assert figure.data[0].y[0] < figure.data[1].y[0] < figure.data[2].y[0]


def test_pieces_follow_each_other_and_an_unknown_one_takes_no_room(bar: Contribution) -> None:
    pieces = contributions(WEIGHTS, [bar]).data[1]
    assert pieces.base == (0, 4.0, 4.0, 4.5)
    assert pieces.x == (4.0, 0, 0.5, 0.3)
    assert pieces.marker.line.width == (1, 0, 1, 1)


def test_neighbours_differ_in_tint_also_across_an_unknown_piece(bar: Contribution) -> None:
    tints = contributions(WEIGHTS, [bar]).data[1].marker.color
    assert tints[0] != tints[2] != tints[3]
    assert {tints[0], tints[2]} == {"rgba(203, 121, 30, 0.42)", "rgba(203, 121, 30, 0.22)"}


def test_only_what_has_room_is_labelled(bar: Contribution) -> None:
    shown = texts(contributions(WEIGHTS, [bar]))
    assert "Memory" in shown
    assert "Research" not in shown
    assert "<b>5</b>" in shown
    assert "4.0" in shown
    assert "0.3" not in shown
    assert narrow(WEIGHTS) == [("Research", 5.0)]


def test_the_total_stands_behind_the_bar(bar: Contribution) -> None:
    (total,) = [n for n in contributions(WEIGHTS, [bar]).layout.annotations if "4.8" in n.text]
    assert total.text == "<b>4.8</b>"
    assert total.x == pytest.approx(4.8)


def test_a_bar_that_leaves_no_room_has_its_total_above(tensorflow: Line) -> None:
    full = Contribution(tensorflow, (5.0, 2.4, 2.0, 0.4), 9.8)
    (total,) = [n for n in contributions(WEIGHTS, [full]).layout.annotations if "9.8" in n.text]
    assert (total.x, total.xanchor) == (10, "right")


def test_unknown_piece_is_not_zero_in_words(bar: Contribution) -> None:
    assert contributions(WEIGHTS, [bar]).data[1].hovertext[1] == "Performance not known"
    assert contributions_text(WEIGHTS, [bar]) == (
        "Weights out of 100: deployment 50, performance 25, memory 20 and research 5. "
        "TensorFlow 4.8 of 10, made of deployment 4.0, memory 0.5 and research 0.3; "
        "performance not known."
    )


def test_criteria_without_weight_are_not_named(tensorflow: Line) -> None:
    weights = [("Deployment", 100.0), ("Research", 0.0)]
    text = contributions_text(weights, [Contribution(tensorflow, (4.0, None), 4.0)])
    assert text.endswith("TensorFlow 4.0 of 10, made of deployment 4.0.")
