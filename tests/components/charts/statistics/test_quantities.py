import re
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.charts.base import PHONE, text_width
from components.charts.model import Line
from components.charts.statistics.quantities import Case, Quantity, quantities, quantities_text


@pytest.fixture
def sizes(tensorflow: Line, pytorch: Line, jax: Line) -> list[Case]:
    return [
        Case("Windows", (Quantity(tensorflow, 350.9, "350.9 MB"), Quantity(pytorch, 126.7, "127"))),
        Case("macOS", (Quantity(tensorflow, 223.5, "223.5 MB"), Quantity(jax, None))),
    ]


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_one_case_has_the_name_above_each_bar_and_the_number_behind(
    tensorflow: Line, pytorch: Line
) -> None:
    figure = quantities(
        [Case("", (Quantity(tensorflow, 3, "3"), Quantity(pytorch, 10, "10", "2026")))]
    )
    assert texts(figure) == ["● TensorFlow", "◆ PyTorch", "<b>3</b>", "<b>10</b>"]
    assert [trace.x for trace in figure.data] == [(3,), (10,)]
    assert figure.data[1].hovertext == ("PyTorch 10, 2026",)


def test_several_cases_stand_above_their_bars_and_the_first_names_the_frameworks(
    sizes: list[Case],
) -> None:
    assert texts(quantities(sizes)) == [
        "Windows",
        "macOS",
        "● TensorFlow <b>350.9 MB</b>",
        "◆ PyTorch <b>127</b>",
        "● <b>223.5 MB</b>",
        "■ not reported",
    ]


def test_bars_are_a_tint_with_an_edge_in_the_frameworks_colour(sizes: list[Case]) -> None:
    bar = quantities(sizes).data[0]
    assert bar.marker.color == "rgba(203, 121, 30, 0.42)"
    assert (bar.marker.line.color, bar.marker.line.width) == ("#CB791E", 1)


def test_what_is_not_reported_has_no_bar(sizes: list[Case]) -> None:
    assert len(quantities(sizes).data) == 3
    assert quantities_text(sizes) == (
        "Windows: TensorFlow 350.9 MB and PyTorch 127. "
        "macOS: TensorFlow 223.5 MB and JAX not reported."
    )


def test_every_number_ends_inside_on_a_phone(sizes: list[Case]) -> None:
    figure = quantities(sizes)
    reach = figure.layout.xaxis.range[1]
    for note in figure.layout.annotations:
        plain = re.sub(r"<[^>]*>", "", note.text)
        assert note.x / reach * PHONE + (note.xshift or 0) + text_width(plain) <= PHONE + 1


def test_bars_never_leave_the_picture_at_the_bottom(sizes: list[Case]) -> None:
    figure = quantities(sizes)
    lowest = max(trace.y[0] + trace.width / 2 for trace in figure.data)
    assert lowest < figure.layout.height


def test_a_scale_of_its_own_makes_the_longest_bar_of_each_case_equal(
    tensorflow: Line, pytorch: Line
) -> None:
    cases = [
        Case("Images", (Quantity(tensorflow, 66, "66"), Quantity(pytorch, 132, "132"))),
        Case("Tokens", (Quantity(tensorflow, 20_000, "20,000"), Quantity(pytorch, 0, "0"))),
    ]
    assert [trace.x[0] for trace in quantities(cases, own_scale=True).data] == [0.5, 1, 1, 0]


@pytest.mark.parametrize("value", [0, None])
def test_nothing_to_draw_is_still_a_picture(value: float | None, tensorflow: Line) -> None:
    figure = quantities([Case("", (Quantity(tensorflow, value, "0"),))])
    assert figure.layout.height > 0
    assert figure.layout.xaxis.range[1] > 0
    assert quantities([]).layout.height > 0


def test_a_name_above_its_bar_stands_in_full(jax: Line) -> None:
    name = "TensorFlow with XLA, on one thread (tuned)"
    figure = quantities([Case("", (Quantity(replace(jax, name=name), 2.0, "2"),))])
    assert any(name in note.text for note in figure.layout.annotations)
