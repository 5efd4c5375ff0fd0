"""The twin before an audience: values under a pair, lanes for more, who is not known."""

from collections.abc import Callable

import plotly.graph_objects as go

from components.charts.model import Line, Row
from components.charts.scores.gaps import gap_of
from components.charts.scores.twin_stage import stage

Scores = Callable[..., list[Row]]


def drawn(lines: list[Line], rows: list[Row]) -> go.Figure:
    return stage(lines, [gap_of(lines, row) for row in rows])


def texts(figure: go.Figure, anchor: str) -> list[str]:
    notes = [note for note in figure.layout.annotations if note.xanchor == anchor]
    return [note.text for note in sorted(notes, key=lambda note: note.y)]


def test_a_pair_has_its_values_under_the_line_in_the_order_of_the_marks(
    tensorflow: Line, pytorch: Line, scores: Scores
) -> None:
    figure = drawn([tensorflow, pytorch], scores({"Performance": (7.0, 5.2)}))
    assert texts(figure, "left") == ["<b>Performance</b>"]
    values = [note for note in figure.layout.annotations if note.text in ("7.0", "5.2")]
    assert [note.text for note in sorted(values, key=lambda note: note.x)] == ["5.2", "7.0"]


def test_marks_that_would_cover_each_other_part(
    tensorflow: Line, pytorch: Line, scores: Scores
) -> None:
    rows = scores({"Near": (5.0, 5.1), "Far": (1.0, 9.0)})
    marks = [trace for trace in drawn([tensorflow, pytorch], rows).data if trace.mode == "markers"]
    one, two = (trace.y for trace in marks)
    assert one[0] < two[0]
    assert one[1] == two[1]


def test_who_is_not_known_stands_under_the_label(
    tensorflow: Line, pytorch: Line, jax: Line, scores: Scores
) -> None:
    pair = drawn([tensorflow, pytorch], scores({"Memory": (None, 6.0)}))
    assert texts(pair, "left") == ["<b>Memory</b>", "TensorFlow not known"]
    three = drawn([tensorflow, pytorch, jax], scores({"Memory": (None, 6.0, None)}))
    assert texts(three, "left") == ["<b>Memory</b>", "2 not known"]


def test_among_many_each_has_a_lane_of_its_own_and_nothing_is_written_into_them(
    tensorflow: Line, pytorch: Line, jax: Line, scores: Scores
) -> None:
    figure = drawn([tensorflow, pytorch, jax], scores({"Memory": (5.0, 5.0, 5.0)}))
    downs = [trace.y[0] for trace in figure.data if trace.mode == "markers"]
    assert downs == sorted(set(downs))
    assert len(downs) == 3
    assert set(texts(figure, "center")) == {"0", "2", "4", "6", "8", "10"}
