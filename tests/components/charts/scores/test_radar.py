from collections.abc import Callable
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.charts.model import Line, Row
from components.charts.scores.radar import radar, radar_text

Scores = Callable[..., list[Row]]

FOUR = {
    "Performance": (7.0, 5.2, 7.1, None),
    "Ease of use": (5.5, 8.2, 8.0, 6.5),
    "Ecosystem": (4.8, 8.2, 4.6, 6.9),
    "Memory": (3.0, 6.4, 6.2, None),
}


def named(figure: go.Figure, name: str) -> go.Scatterpolar:
    (trace,) = figure.select_traces({"name": name})
    return trace


def test_two_frameworks_have_a_band_each_below_both_lines(
    tensorflow: Line, pytorch: Line, scores: Scores
) -> None:
    figure = radar([tensorflow, pytorch], scores(FOUR))
    names = ["TensorFlow, range", "PyTorch, range", "TensorFlow", "PyTorch"]
    assert [trace.name for trace in figure.data] == names


def test_with_three_frameworks_the_ranges_are_left_to_the_twin(
    tensorflow: Line, pytorch: Line, jax: Line, scores: Scores
) -> None:
    figure = radar([tensorflow, pytorch, jax], scores(FOUR))
    assert [trace.name for trace in figure.data] == ["TensorFlow", "PyTorch", "JAX"]


def test_a_framework_keeps_its_colour_dash_and_marker_whoever_is_hidden(
    pytorch: Line, jax: Line, scores: Scores
) -> None:
    line = named(radar([jax, pytorch], scores(FOUR)), "PyTorch")
    assert (line.line.color, line.line.dash) == ("#7A55E8", "6px,4px")
    assert (line.marker.color, line.marker.symbol) == ("#7A55E8", "diamond")


def test_the_line_closes_and_runs_clockwise_from_the_top_in_the_given_order(
    tensorflow: Line, scores: Scores
) -> None:
    figure = radar([tensorflow], scores(FOUR))
    assert named(figure, "TensorFlow").r == (7.0, 5.5, 4.8, 3.0, 7.0)
    assert named(figure, "TensorFlow").theta == (0, 90, 180, 270, 0)
    assert figure.layout.polar.angularaxis.direction == "clockwise"
    assert figure.layout.polar.angularaxis.rotation == 90


def test_rings_are_printed_from_0_to_10_halfway_between_two_axes(
    tensorflow: Line, scores: Scores
) -> None:
    radial = radar([tensorflow], scores(FOUR)).layout.polar.radialaxis
    assert radial.range == (0, 10)
    assert radial.tickvals == (2, 4, 6, 8, 10)
    assert radial.angle == radial.tickangle == 45


def test_long_labels_break_in_two(tensorflow: Line, scores: Scores) -> None:
    labels = radar([tensorflow], scores(FOUR)).layout.polar.angularaxis.ticktext
    assert labels == ("Performance", "Ease<br>of use", "Ecosystem", "Memory")


def test_unknown_score_breaks_the_line_and_is_named_in_the_text(
    keras: Line, scores: Scores
) -> None:
    line = named(radar([keras], scores(FOUR)), "Keras")
    assert line.r == (None, 6.5, 6.9, None, None)
    assert line.connectgaps is False
    text = radar_text([keras], scores(FOUR))
    assert text == (
        "Scores from 0 to 10. "
        "Keras: ease of use 6.5 and ecosystem 6.9; performance and memory not known."
    )


def test_an_area_is_tinted_only_where_every_score_is_known(
    tensorflow: Line, keras: Line, scores: Scores
) -> None:
    figure = radar([tensorflow, keras], scores(FOUR))
    assert named(figure, "TensorFlow").fill == "toself"
    assert named(figure, "Keras").fill == "none"


def test_a_band_covers_only_known_neighbours(keras: Line, scores: Scores) -> None:
    band = named(radar([keras], scores(FOUR)), "Keras, range")
    assert band.r == (7.0, 7.4, 6.4, 6.0)
    assert band.theta == (90, 180, 180, 90)


def test_a_band_runs_on_across_the_top(tensorflow: Line, scores: Scores) -> None:
    rows = scores({"Memory": (3.0,), "Research": (None,), "Ecosystem": (5.0,)})
    band = named(radar([tensorflow], rows), "TensorFlow, range")
    assert band.theta == (240, 0, 0, 240)


def test_a_framework_without_any_score_is_still_named(keras: Line, scores: Scores) -> None:
    rows = scores({"Memory": (1, 2, 3, None), "Research": (1, 2, 3, None)})
    assert named(radar([keras], rows), "Keras").r == (None, None, None)
    assert radar_text([keras], rows).endswith("Keras: memory and research not known.")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 8])
def test_any_number_of_criteria_can_be_drawn(count: int, tensorflow: Line, scores: Scores) -> None:
    rows = scores({f"Criterion {place}": (5.0,) for place in range(count)})
    assert len(named(radar([tensorflow], rows), "TensorFlow").r) == count + bool(count)


def test_pointing_at_a_mark_tells_score_and_range(tensorflow: Line, scores: Scores) -> None:
    line = named(radar([tensorflow], scores(FOUR)), "TensorFlow")
    assert line.hovertext[0] == "TensorFlow 7.0, range 6.5 to 7.5"


def test_drawing_changes_nothing(tensorflow: Line, scores: Scores) -> None:
    rows = scores(FOUR)
    before = [replace(row, readings=dict(row.readings)) for row in rows]
    radar([tensorflow], rows)
    assert rows == before
