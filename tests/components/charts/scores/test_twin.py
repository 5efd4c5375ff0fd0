from collections.abc import Callable, Sequence
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from components.charts.model import Line, Reading, Row
from components.charts.scores.twin import twin, twin_text

Scores = Callable[..., list[Row]]

TWO = {"Performance": (7.0, 5.2), "Memory": (3.0, 6.4), "Ecosystem": (4.8, 8.2)}


@pytest.fixture
def two(tensorflow: Line, pytorch: Line) -> list[Line]:
    return [tensorflow, pytorch]


@pytest.fixture
def four(tensorflow: Line, pytorch: Line, jax: Line, keras: Line) -> list[Line]:
    return [tensorflow, pytorch, jax, keras]


def texts(figure: go.Figure, anchor: str) -> list[str]:
    notes = [note for note in figure.layout.annotations if note.xanchor == anchor]
    return [note.text for note in sorted(notes, key=lambda note: note.y)]


def said(lines: Sequence[Line], rows: Sequence[Row]) -> list[str]:
    """What stands at the right of each row, from the top."""
    return texts(twin(lines, rows), "right")


def overlapping(*, first: tuple[float, float, float], second: tuple[float, float, float]) -> Row:
    return Row("Memory", {"tensorflow": Reading(*first), "pytorch": Reading(*second)})


def test_the_widest_difference_stands_on_top(two: list[Line], scores: Scores) -> None:
    labels = texts(twin(two, scores(TWO)), "left")
    assert labels == ["<b>Memory</b>", "<b>Ecosystem</b>", "<b>Performance</b>"]


def test_each_row_says_who_is_ahead_and_by_how_much(two: list[Line], scores: Scores) -> None:
    ahead = ["PyTorch 3.4 ahead", "PyTorch 3.4 ahead", "TensorFlow 1.8 ahead"]
    assert said(two, scores(TWO)) == ahead


def test_overlapping_ranges_are_said_beside_the_difference(two: list[Line]) -> None:
    row = overlapping(first=(2.9, 0.2, 5.8), second=(6.1, 3.1, 8.7))
    assert said(two, [row]) == ["PyTorch 3.2 ahead, ranges overlap"]
    assert twin_text(two, [row]).endswith(
        "Memory: PyTorch 6.1 (3.1 to 8.7), TensorFlow 2.9 (0.2 to 5.8); ranges overlap."
    )


def test_touching_ranges_overlap(two: list[Line]) -> None:
    row = overlapping(first=(3, 2, 4), second=(5, 4, 6))
    assert said(two, [row]) == ["PyTorch 2.0 ahead, ranges overlap"]


def test_equal_scores_are_level_and_nobody_is_ahead(two: list[Line]) -> None:
    row = overlapping(first=(5.01, 4, 6), second=(4.99, 4, 6))
    assert said(two, [row]) == ["level, ranges overlap"]


def test_marks_that_part_stay_clear_of_the_words_above_them(two: list[Line]) -> None:
    figure = twin(two, [overlapping(first=(5.01, 4, 6), second=(4.99, 4, 6))])
    words = min(note.y for note in figure.layout.annotations)
    height = 1.2 * max(note.font.size for note in figure.layout.annotations)
    dots = [trace for trace in figure.data if "markers" in trace.mode]
    highest = min(trace.y[0] - trace.marker.size / 2 for trace in dots)
    assert words + height < highest
    assert max(trace.y[0] for trace in dots) > min(trace.y[0] for trace in dots)


def test_the_difference_is_that_of_the_printed_scores(two: list[Line]) -> None:
    """8.61 and 6.06 are printed as 8.6 and 6.1, and a reader who subtracts gets 2.5."""
    row = overlapping(first=(6.06, 5.31, 6.9), second=(8.61, 7.69, 9.16))
    assert said(two, [row]) == ["PyTorch 2.5 ahead"]


def test_unknown_is_named_and_comes_last(two: list[Line], scores: Scores) -> None:
    rows = scores({"Memory": (None, 6.4), "Research": (None, None), "Ecosystem": (4.8, 8.2)})
    expected = ["PyTorch 3.4 ahead", "TensorFlow not known", "not known"]
    assert said(two, rows) == expected
    assert "Memory: PyTorch 6.4 (5.9 to 6.9); TensorFlow not known." in twin_text(two, rows)
    assert "Research: TensorFlow and PyTorch not known." in twin_text(two, rows)


def test_traces_are_the_ranges_and_then_the_marks_in_each_frameworks_look(
    two: list[Line], scores: Scores
) -> None:
    figure = twin(two, scores(TWO))
    names = ["TensorFlow, range", "PyTorch, range", "TensorFlow", "PyTorch"]
    assert [trace.name for trace in figure.data] == names
    marks = figure.data[3]
    assert (marks.marker.color, marks.marker.symbol) == ("#7A55E8", "diamond")
    assert marks.x == (6.4, 8.2, 5.2)
    assert figure.data[1].line.color == "rgba(122, 85, 232, 0.28)"


def test_values_stand_under_the_marks_and_the_first_row_names_the_frameworks(
    two: list[Line], scores: Scores
) -> None:
    values = texts(twin(two, scores(TWO)), "center")[: 2 * 3]
    assert set(values[:2]) == {"TensorFlow 3.0", "PyTorch 6.4"}
    assert set(values[2:]) == {"4.8", "8.2", "7.0", "5.2"}


def test_a_framework_unknown_in_the_first_row_is_named_where_it_first_appears(
    two: list[Line], scores: Scores
) -> None:
    values = texts(twin(two, scores({"Memory": (3.0, None), "Research": (None, 9.0)})), "center")
    assert values[:2] == ["TensorFlow 3.0", "PyTorch 9.0"]


def test_values_of_close_scores_move_apart(two: list[Line], scores: Scores) -> None:
    notes = twin(two, scores({"Memory": (10.0, 9.9)})).layout.annotations
    (first,) = [note for note in notes if note.text == "TensorFlow 10.0"]
    (second,) = [note for note in notes if note.text == "PyTorch 9.9"]
    assert first.x - second.x > 2


def test_marks_that_would_cover_each_other_leave_the_line(two: list[Line], scores: Scores) -> None:
    apart = twin(two, scores({"Memory": (3.0, 6.4)}))
    close = twin(two, scores({"Memory": (6.4, 6.4)}))
    assert apart.data[2].y == apart.data[3].y
    assert close.data[2].y[0] < close.data[3].y[0]


def test_one_framework_shows_its_ranges_in_the_given_order(
    tensorflow: Line, scores: Scores
) -> None:
    figure = twin([tensorflow], scores(TWO))
    assert texts(figure, "left") == ["<b>Performance</b>", "<b>Memory</b>", "<b>Ecosystem</b>"]
    assert said([tensorflow], scores(TWO)) == ["6.5 to 7.5", "2.5 to 3.5", "4.3 to 5.3"]
    assert "first" not in twin_text([tensorflow], scores(TWO))


def test_three_or_more_frameworks_get_a_lane_each(four: list[Line], scores: Scores) -> None:
    figure = twin(four, scores({"Memory": (3.0, 6.4, 6.2, 6.0)}))
    downs = [trace.y[0] for trace in figure.data[4:]]
    assert [trace.name for trace in figure.data[4:]] == ["TensorFlow", "PyTorch", "JAX", "Keras"]
    assert [below - above for above, below in pairwise(downs)] == [13] * 3


def test_lanes_name_first_last_and_who_is_not_known(four: list[Line], scores: Scores) -> None:
    rows = scores({"Memory": (3.0, 6.4, 6.2, None), "Ease of use": (5.5, 8.2, 8.0, 6.5)})
    expected = ["PyTorch 6.4, TensorFlow 3.0; Keras not known", "PyTorch 8.2, TensorFlow 5.5"]
    assert said(four, rows) == expected


def test_what_is_too_long_for_a_phone_is_counted_and_named_in_the_text(
    four: list[Line], scores: Scores
) -> None:
    rows = scores({"Performance": (7.0, 5.2, None, None)})
    assert said(four, rows) == ["TensorFlow 7.0, PyTorch 5.2; 2 not known"]
    assert "JAX and Keras not known" in twin_text(four, rows)


def test_lanes_with_one_or_no_score(four: list[Line], scores: Scores) -> None:
    rows = scores({"Memory": (3.0, None, None, None), "Research": (None, None, None, None)})
    assert said(four, rows) == ["TensorFlow 3.0; 3 not known", "not known"]


def test_with_many_frameworks_the_text_names_whose_ranges_overlap(
    four: list[Line], scores: Scores
) -> None:
    text = twin_text(four, scores({"Memory": (5.0, 5.4, 5.2, 5.5)}))
    assert text.endswith("ranges of Keras and TensorFlow overlap.")


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_without_criteria_only_the_scale_is_left(four: list[Line], count: int) -> None:
    assert texts(twin(four[:count], []), "center") == ["0", "2", "4", "6", "8", "10"]


def test_a_name_with_markup_is_escaped_in_marks_and_labels(
    tensorflow: Line, marked_up: Line
) -> None:
    row = Row("R&D", {"tensorflow": Reading(2, 1, 3), "odd": Reading(8, 7, 9)})
    figure = twin([tensorflow, marked_up], [row])
    assert figure.data[3].name == "A &lt;b&gt;bold&lt;/b&gt; &amp; co"
    assert texts(figure, "left") == ["<b>R&amp;D</b>"]
    assert "A <b>bold</b> & co 8.0" in twin_text([tensorflow, marked_up], [row])
