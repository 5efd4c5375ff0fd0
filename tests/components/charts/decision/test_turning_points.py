import plotly.graph_objects as go
import pytest

from components.charts.decision.turning_points import TurningBar, turning_points
from components.charts.model import Line


def bar(label: str, weight: int, at: int | None, *, above: bool = True) -> TurningBar:
    return TurningBar(label, weight, "tensorflow", "pytorch", at, above)


@pytest.fixture
def items() -> list[TurningBar]:
    return [
        bar("Maintenance", 5, 12),
        bar("Memory", 10, 18),
        bar("Deployment", 50, 35, above=False),
        bar("Research", 0, None),
    ]


@pytest.fixture
def figure(tensorflow: Line, pytorch: Line, items: list[TurningBar]) -> go.Figure:
    return turning_points([tensorflow, pytorch], items)


def test_the_first_row_is_on_top(figure: go.Figure) -> None:
    labels = [note for note in figure.layout.annotations if note.text.startswith("<b>")]
    assert [note.text for note in sorted(labels, key=lambda note: note.y)] == [
        "<b>Maintenance</b> 5",
        "<b>Memory</b> 10",
        "<b>Deployment</b> 50",
        "<b>Research</b> 0",
    ]


def test_each_bar_runs_from_0_to_100_and_is_darker_where_the_other_leads(figure: go.Figure) -> None:
    leader, other, _ = figure.data
    assert (leader.name, other.name) == ("TensorFlow", "PyTorch")
    assert leader.base == (0, 0, 35.5, 0)
    assert leader.x == (11.5, 17.5, 64.5, 100)
    assert other.base == (11.5, 17.5, 0)
    assert other.x == (88.5, 82.5, 35.5)
    assert set(leader.marker.color) == {"rgba(203, 121, 30, 0.16)"}
    assert set(other.marker.color) == {"rgba(122, 85, 232, 0.5)"}


def test_a_tick_stands_at_the_readers_weight(figure: go.Figure) -> None:
    ticks = figure.data[2]
    assert ticks.x == (5, 10, 50, 0)
    assert ticks.marker.symbol == "line-ns"


def test_a_turn_at_the_end_of_the_scale_leaves_no_bar_beyond_it() -> None:
    assert list(bar("Memory", 10, 0, above=False).stretches()) == [
        ("pytorch", 0, 0.5),
        ("tensorflow", 0.5, 100),
    ]
    assert list(bar("Memory", 10, 100).stretches())[-1] == ("pytorch", 99.5, 100)
