from collections.abc import Sequence

import pytest

from components.charts.model import Line
from components.charts.scores.coverage import Coverage, Piece, coverage, coverage_text


def pieces(*known: bool) -> Sequence[Piece]:
    weights = (40, 10, 20, 30)
    labels = ("Disk", "GPU memory", "Ready to train", "Growth")
    return [Piece(*item) for item in zip(labels, weights, known, strict=True)]


@pytest.fixture
def half(tensorflow: Line) -> Coverage:
    return Coverage(tensorflow, pieces(True, True, False, False), "from 2 of 4 measurements")


@pytest.fixture
def little(jax: Line) -> Coverage:
    return Coverage(jax, pieces(False, True, False, True), "from 2 of 4 measurements")


def test_known_pieces_are_filled_and_the_others_hollow_and_hatched(half: Coverage) -> None:
    known, unknown = coverage([half], enough=50).data
    assert known.marker.pattern.shape is None
    assert unknown.marker.pattern.shape == "/"
    assert unknown.marker.color == "rgba(0,0,0,0)"
    assert (known.name, unknown.name) == ("TensorFlow, known", "TensorFlow, not known")


def test_pieces_stand_in_the_order_of_the_indicators(little: Coverage) -> None:
    known, unknown = coverage([little], enough=50).data
    assert (known.base, known.x) == ((40, 70), (10, 30))
    assert (unknown.base, unknown.x) == ((0, 50), (40, 20))


def test_what_is_known_stands_in_words_and_numbers(half: Coverage, little: Coverage) -> None:
    texts = [note.text for note in coverage([half, little], enough=50).layout.annotations]
    assert {"from 2 of 4 measurements", "from 2 of 4 measurements: no score"} <= set(texts)
    assert [text for text in texts if text.isdigit()] == ["40", "10", "10", "30"]


def test_a_tick_shows_from_where_a_score_is_given(half: Coverage) -> None:
    figure = coverage([half], enough=50)
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes] == [(50, 50)]
    assert figure.layout.annotations[-1].text == "weight 50: enough for a score"


def test_all_or_nothing_known_is_one_trace(tensorflow: Line) -> None:
    for known in (True, False):
        item = Coverage(tensorflow, pieces(*[known] * 4), "all or nothing")
        assert len(coverage([item], enough=50).data) == 1


def test_the_gaps_are_named_in_words(half: Coverage, little: Coverage) -> None:
    assert coverage_text([half, little], enough=50) == (
        "TensorFlow: from 2 of 4 measurements; not known: ready to train (20) and growth (30). "
        "JAX: from 2 of 4 measurements: no score; not known: disk (40) and ready to train (20)."
    )
