"""The chart of ratios, read from its own figure: marks, intervals, noise, and who has none."""

import math

import plotly.graph_objects as go
import pytest

from comparison.looks import LOOKS
from components.charts.measured.ratios import RatioRow, ratios

HALF = RatioRow("TensorFlow", LOOKS[0], "0.50 (0.40 to 0.60)", (0.4, 0.5, 0.6))
DOUBLE = RatioRow("JAX", LOOKS[2], "2.00 (1.90 to 2.20)", (1.9, 2.0, 2.2))
NONE = RatioRow("PyTorch compiled", LOOKS[1], "not compiled", None)


@pytest.fixture
def figure() -> go.Figure:
    return ratios([HALF, NONE, DOUBLE], noise=(0.9, 1.1))


def markers(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "markers"]


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_a_mark_stands_at_its_ratio_on_a_logarithmic_scale(figure: go.Figure) -> None:
    assert [math.exp(trace.x[0]) for trace in markers(figure)] == pytest.approx([0.5, 2.0])


def test_half_and_double_stand_equally_far_from_the_baseline(figure: go.Figure) -> None:
    left, right = (trace.x[0] for trace in markers(figure))
    assert left == pytest.approx(-right)


def test_each_interval_reaches_from_its_low_to_its_high_end(figure: go.Figure) -> None:
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    ends = [[math.exp(end) for end in trace.x] for trace in lines]
    assert ends[0] == pytest.approx([0.4, 0.6])
    assert ends[1] == pytest.approx([1.9, 2.2])


def test_the_noise_is_a_band_behind_the_marks(figure: go.Figure) -> None:
    (band,) = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert [math.exp(band.x0), math.exp(band.x1)] == pytest.approx([0.9, 1.1])
    assert band.layer == "below"


def test_without_noise_there_is_no_band() -> None:
    figure = ratios([HALF], noise=None)
    assert not [shape for shape in figure.layout.shapes if shape.type == "rect"]


def test_what_has_no_figure_has_a_name_and_a_reason_but_no_mark(figure: go.Figure) -> None:
    assert len(markers(figure)) == 2
    assert any("PyTorch compiled" in text for text in texts(figure))
    assert "not compiled" in texts(figure)


def test_every_row_has_its_own_height_and_its_numbers_in_words(figure: go.Figure) -> None:
    downs = [trace.y[0] for trace in markers(figure)]
    assert downs[1] - downs[0] > 60  # the row between them keeps its place
    assert sum("to" in text and "(" in text for text in texts(figure)) == 2


def test_a_whole_interval_and_the_baseline_are_always_in_sight() -> None:
    figure = ratios([RatioRow("JAX", LOOKS[2], "24.00 (20.00 to 30.00)", (20, 24, 30))], noise=None)
    low, high = (math.exp(end) for end in figure.layout.xaxis.range)
    assert low < 1
    assert high > 30


LONG = "ONNX Runtime, 8-bit weights, file from PyTorch"


def test_a_long_name_stands_in_full_on_several_lines_above_its_mark() -> None:
    rows = [RatioRow(LONG, LOOKS[1], "8.88 (8.74 to 8.93)", (8.74, 8.88, 8.93)), HALF]
    figure = ratios(rows, noise=None)
    lines = [note for note in figure.layout.annotations if note.y < markers(figure)[0].y[0]]
    assert LONG in " ".join(note.text for note in lines if note.xanchor == "left")
    assert max(note.y for note in lines) + 10 < markers(figure)[0].y[0]
    assert "…" not in "".join(texts(figure))


def test_the_row_after_a_long_name_begins_lower_by_its_further_lines() -> None:
    short, long = (
        ratios([RatioRow(name, LOOKS[1], HALF.words, HALF.ratio), HALF], noise=None)
        for name in ("JAX", LONG)
    )
    shift = markers(long)[1].y[0] - markers(short)[1].y[0]
    assert shift == long.layout.height - short.layout.height > 15


def test_a_name_hides_the_lines_of_the_scale_behind_it(figure: go.Figure) -> None:
    names = [note for note in figure.layout.annotations if note.xanchor == "left"]
    assert names
    assert all(note.bgcolor for note in names)
