"""What a search of the table marks and counts."""

from comparison.findings.table.search import Piece, hits, pieces, words_of


def test_words_are_found_in_any_case_and_inside_longer_ones() -> None:
    assert pieces("A GPU, two gpus", ["gpu"]) == [
        Piece("A "),
        Piece("GPU", hit=True),
        Piece(", two "),
        Piece("gpu", hit=True),
        Piece("s"),
    ]


def test_every_word_of_a_search_is_marked_and_the_longer_one_where_both_fit() -> None:
    found = [
        piece.text for piece in pieces("TensorBoard and Tensor", words_of("Tensor TENSORBOARD"))
    ]
    assert found == ["TensorBoard", " and ", "Tensor"]
    assert hits("TensorBoard and Tensor", words_of("tensor tensorboard")) == 2


def test_signs_that_mean_something_in_patterns_are_looked_for_as_they_are() -> None:
    assert hits("C++ (since 2.0)", words_of("c++ ( 2.0")) == 3
    assert hits("C (since 2x0)", words_of("c++ 2.0")) == 0


def test_without_a_search_a_text_is_one_piece() -> None:
    assert pieces("as it is", words_of("  ")) == [Piece("as it is")]
    assert pieces("", ["x"]) == []
