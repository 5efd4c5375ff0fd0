from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.formatting import in_sentence, listed
from components.charts.base import wrapped
from components.charts.labels import few_signs, short_month
from components.charts.spread import spread


def test_a_list_ends_with_and() -> None:
    assert listed([]) == ""
    assert listed(["memory"]) == "memory"
    assert listed(["memory", "research", "ecosystem"]) == "memory, research and ecosystem"


def test_a_label_gets_a_small_letter_inside_a_sentence_unless_it_is_an_acronym() -> None:
    assert in_sentence("Ease of use") == "ease of use"
    assert in_sentence("GPU memory") == "GPU memory"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (0.03, "0.03"),
        (0.5, "0.5"),
        (12, "12"),
        (12.34, "12.3"),
        (555361, "555,361"),
        (2_000_000, "2 million"),
        (87_300_000, "87.3 million"),
    ],
)
def test_amounts_are_short(value: float, expected: str) -> None:
    assert few_signs(value).replace("\u00a0", " ") == expected


def test_dates_do_not_break_across_lines() -> None:
    assert short_month(date(2026, 10, 1)) == "Oct\u00a02026"


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([2, 8], [1, 1], low=0, high=10) == [2, 8]


def test_labels_that_collide_share_the_way() -> None:
    assert spread([5, 5], [2, 2], low=0, high=10) == [4, 6]


def test_labels_keep_inside() -> None:
    assert spread([10, 10], [2, 2], low=0, high=10) == [7, 9]
    assert spread([0], [2], low=0, high=10) == [1]


@given(st.lists(st.floats(0, 10), max_size=6))
def test_labels_never_cover_each_other_nor_change_their_order(wanted: list[float]) -> None:
    placed = spread(wanted, [1.5] * len(wanted), low=0, high=10)
    assert all(end - start >= 1.5 - 1e-9 for start, end in pairwise(sorted(placed)))
    assert all(0.75 - 1e-9 <= middle <= 9.25 + 1e-9 for middle in placed)
    by_wish = sorted(zip(wanted, placed, strict=True))
    assert [middle for _, middle in by_wish] == sorted(placed)


def test_a_name_is_broken_between_words_and_nothing_of_it_is_lost() -> None:
    assert wrapped("ONNX Runtime, file from Keras", most=16) == ["ONNX Runtime,", "file from Keras"]
    assert wrapped("JAX", most=16) == ["JAX"]
    assert wrapped("TensorFlow.js in Node", most=5) == ["TensorFlow.js", "in", "Node"]
