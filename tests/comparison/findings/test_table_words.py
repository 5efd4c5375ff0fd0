"""The table in words: results, what they rest on, and what the rows come to."""

from collections.abc import Sequence

from comparison.catalogue import Catalogue
from comparison.findings.table.results import Result
from comparison.findings.table.rows import table
from comparison.wording.table import (
    beside_result,
    fact_differences,
    found_words,
    result_words,
    rows_summary,
    rule_words,
)

PAIR = ("tensorflow", "pytorch")
ALL = ("tensorflow", "pytorch", "jax", "keras")


def result_of(catalogue: Catalogue, attribute: str, frameworks: Sequence[str] = PAIR) -> Result:
    (found,) = [row.result for row in table(catalogue, frameworks) if row.attribute.id == attribute]
    assert found is not None
    return found


def test_a_result_of_several_names_all_who_share_the_lead_and_who_is_not_known(
    catalogue: Catalogue,
) -> None:
    found = result_of(catalogue, "python_versions", ALL)
    assert result_words(catalogue, found) == "PyTorch and JAX ahead"
    assert beside_result(catalogue, found).endswith("; not known for Keras")


def test_beside_a_result_stands_the_figure_that_decides(catalogue: Catalogue) -> None:
    size = beside_result(catalogue, result_of(catalogue, "installed_size"))
    assert size.replace("\u00a0", " ") == "Disk of a CPU installation: 1,537 against 865 MB"
    edge = beside_result(catalogue, result_of(catalogue, "mobile_edge"))
    assert edge.replace("\u00a0", " ") == "Reach in browsers: 3 against 1.5 of 3"
    assert beside_result(catalogue, result_of(catalogue, "resource_usage")) == "2 of 2 figures"
    assert beside_result(catalogue, result_of(catalogue, "performance")) == "the figures disagree"
    assert beside_result(catalogue, result_of(catalogue, "maintainer")) == ""


def test_a_rule_says_the_direction_and_from_when(catalogue: Catalogue) -> None:
    (size,) = result_of(catalogue, "installed_size").standings
    assert rule_words(size).endswith("less is better; ahead from 1.1 times on.")
    days, releases = result_of(catalogue, "release_pace").standings
    assert "less is better; ahead from a difference of 90\u00a0days on" in rule_words(days)
    assert "more is better; ahead from a difference of 3\u00a0releases on" in rule_words(releases)


def test_facts_that_make_a_difference_are_named_with_what_they_count(catalogue: Catalogue) -> None:
    (chips,) = result_of(catalogue, "accelerators").standings
    assert fact_differences(catalogue, chips) == [
        "NVIDIA GPU on Windows: TensorFlow not as such (counts half), PyTorch yes",
        "AMD GPU on Linux: TensorFlow through another project (counts half), PyTorch yes",
        "Apple GPU: TensorFlow no, PyTorch yes",
        "Cloud TPU: TensorFlow yes, in part (counts half), PyTorch yes",
    ]


def test_the_rows_are_counted_and_nothing_is_weighed(catalogue: Catalogue) -> None:
    assert rows_summary(catalogue, table(catalogue, PAIR)) == (
        "Ahead: PyTorch in 8 and TensorFlow in 2 of 25 rows; 9 not comparable, 5 level and "
        "1 not known. Rows are not weighed and do not add up to the verdict."
    )
    assert rows_summary(catalogue, table(catalogue, ("jax",))) == ""


def test_what_was_found_is_counted_in_rows_and_places() -> None:
    assert found_words(3, 25, 7) == "3 of 25 rows, 7 places"
    assert found_words(1, 25, 1) == "1 of 25 rows, 1 place"
    assert found_words(21, 25, None) == "21 of 25 rows"
