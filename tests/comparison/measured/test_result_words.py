"""A result in words: value, unit and interval, on a page and in a table."""

from dataclasses import replace

import pytest

from comparison.measured.ratios import Compared, Comparison
from comparison.model.benchmarks import BenchmarkPart, Metric
from comparison.model.measurements import Ratio, Result
from comparison.wording.measured.results import (
    cell_of,
    figure,
    further_cells,
    further_words,
    unit_words,
    value_of,
    with_ends,
)
from comparison.wording.measured.sentences import (
    comparison_text,
    comparison_title,
    rule_words,
    twin_words,
)

WAIT = Metric(label="Wait", unit="s", better="lower", about="How long one waits.")
SIZE = Metric(
    label="Size",
    unit="MB",
    better="lower",
    decimals=1,
    about="How much there is.",
    further={"files_mb": "Files, MB", "kind": "Kind"},
)


def result(value: float, ends: tuple[float, float] | None = None, **also: float | str) -> Result:
    return Result(
        id="a", metric="a", task="a", configuration="a", value=value, interval=ends, also=also
    )


def read(text: str) -> str:
    """Without the difference between blanks."""
    return text.replace("\u00a0", " ")


def test_a_wait_of_some_thousandths_of_a_second_is_in_milliseconds() -> None:
    assert read(value_of(result(0.0097), WAIT)) == "9.70 ms"


def test_an_interval_has_the_unit_of_its_value_also_where_its_end_would_fit_another() -> None:
    found = with_ends(result(0.9, (0.85, 1.2)), WAIT)
    assert read(found) == "900 ms (850 to 1,200)"


def test_in_a_table_a_duration_carries_its_unit_and_the_head_has_none() -> None:
    assert read(cell_of(result(12.3, (12.1, 12.5)), WAIT)) == "12.3 s (12.1 to 12.5)"
    assert unit_words(WAIT) == "Wait"


def test_in_a_table_another_amount_leaves_its_unit_to_the_head() -> None:
    assert cell_of(result(44.17, (44.1, 44.25)), SIZE) == "44.2 (44.1 to 44.2)"
    assert unit_words(SIZE) == "Size, in MB"


def test_a_unit_that_is_a_share_reads_as_one() -> None:
    share = SIZE.model_copy(update={"label": "Difference", "unit": "of the largest value"})
    assert unit_words(share) == "Difference, as a share of the largest value"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0.0, 6, "0"),
        (3.6e-7, 6, "under 0.000001"),
        (0.004, 2, "under 0.01"),
        (0.055, 3, "0.055"),
        (54.32, 2, "54.3"),
        (1240.4, 2, "1,240"),
    ],
)
def test_no_number_is_written_with_an_exponent(value: float, decimals: int, expected: str) -> None:
    assert figure(value, decimals) == expected


def test_further_figures_stand_in_words_or_in_columns_of_their_own() -> None:
    both = [result(44.2, files_mb=22.0348, kind="mapped"), result(51.0)]
    assert further_words(both[0], SIZE) == "Files, MB: 22. Kind: mapped."
    assert further_cells(both, SIZE) == {"Files, MB": ["22", ""], "Kind": ["mapped", ""]}


def way(label: str, difference: str, *, ratio: float | None = 2.0) -> Compared:
    known = Ratio(to="base", value=ratio, low=ratio, high=ratio) if ratio else None
    made = result(1.0).model_copy(update={"ratio": known})
    return Compared("x", label, "jax", False, made, difference)  # type: ignore[arg-type]


def compared(*ways: Compared) -> Comparison:
    return Comparison("task", "A model", result(1.0), None, ways)


def test_a_title_names_the_ways_while_their_names_read_as_a_list() -> None:
    item = compared(way("JAX", "more"), way("Keras on JAX", "more"))
    assert comparison_title(item, "PyTorch") == "A model: JAX and Keras on JAX slower than PyTorch"


def test_a_title_counts_ways_whose_names_have_commas_of_their_own() -> None:
    item = compared(way("R, file from A", "more"), way("S, file from B", "more"))
    assert comparison_title(item, "R, file from C") == "A model: 2 ways slower than R, file from C"


def test_a_figure_without_a_ratio_is_left_to_the_tables() -> None:
    item = compared(way("JAX", "more"), way("A page", "none", ratio=None))
    assert [one.label for one in item.comparable] == ["JAX"]
    assert "A page" not in comparison_text(item, "PyTorch")


def test_a_chart_whose_same_work_differed_says_by_how_much() -> None:
    part = BenchmarkPart.model_construct(level_within=10)
    off = Ratio(to="base", value=1.51, low=1.43, high=1.55)
    told = twin_words(replace(compared(), noise=off), part)
    assert "differed too: the second process took 1.51 (1.43 to 1.55) of the time" in told
    quiet = Ratio(to="base", value=1.02, low=0.96, high=1.09)
    assert twin_words(replace(compared(), noise=quiet), part) == ""


def test_the_rule_tells_the_limits_of_its_part() -> None:
    assert "between 0.91 and 1.10 of" in rule_words(BenchmarkPart.model_construct(level_within=10))
    assert "between 0.80 and 1.25 of" in rule_words(BenchmarkPart.model_construct(level_within=25))
