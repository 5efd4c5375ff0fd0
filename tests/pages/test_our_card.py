"""Figures from a graphics card on Measurements: by themselves, with the card's name in sight."""

import re
import shutil
from pathlib import Path

import pytest

from tests.pages.opened_page import Open, OpenedPage, as_read

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
EVERY = "tensorflow,pytorch,jax,keras"


@pytest.fixture
def with_card(own_data: Path) -> Path:
    """The data with two made-up runs: one on the processor, one on a card."""
    shutil.rmtree(own_data / "measurements", ignore_errors=True)
    shutil.copytree(FIXTURES / "measurements", own_data / "measurements")
    shutil.copy(FIXTURES / "card" / "made-up-card-2026-11-21-gpu.yaml", own_data / "measurements")
    shutil.copy(FIXTURES / "card" / "gpu.yaml", own_data / "benchmarks")
    return own_data


@pytest.fixture
def opened(with_card: Path, open_page: Open) -> OpenedPage:
    """Measurements with all four frameworks."""
    assert with_card.is_dir()
    return open_page("measurements", frameworks=EVERY).unfold()


def words(opened: OpenedPage, *, card: bool) -> list[str]:
    """The charts of ratios in words, of the card or of the processor."""
    alts = [one.proto.alt for one in opened.app.get("plotly_chart")]
    ratios = [alt for alt in alts if "median times over that of" in alt]
    return [alt for alt in ratios if ("A made-up card" in alt) == card]


def test_the_card_has_a_heading_of_its_own_and_machine_and_versions_under_it(
    opened: OpenedPage,
) -> None:
    opened.assert_nothing_raised()
    assert "Training on a graphics card: A made-up card" in opened.text
    assert "A made-up machine with a card, 16 cores, 21 November 2026." in opened.text
    assert re.search(r"torch 2\.13\.0.*Nothing here was measured\.", opened.text)
    assert "No figure of ours from a graphics card" not in opened.text


def test_each_workload_and_precision_has_its_chart_with_the_finding_as_its_title(
    opened: OpenedPage,
) -> None:
    assert len(words(opened, card=True)) == 3
    said = opened.text
    # The JAX ratio is 0.8 in full precision and 1.3 in 16 bits; Keras takes half as long again.
    assert (
        "Large language model, full single precision: JAX faster; "
        "Keras on PyTorch and Keras on JAX slower than PyTorch" in said
    )
    assert "16-bit numbers: JAX, Keras on PyTorch and Keras on JAX slower than PyTorch" in said


def test_where_nothing_differs_the_title_says_so(opened: OpenedPage) -> None:
    assert (
        "Convolutional network, full single precision: no measurable difference from PyTorch"
        in opened.text
    )


def test_the_name_of_the_card_stands_over_each_of_its_charts(opened: OpenedPage) -> None:
    assert opened.text.count("Measured on A made-up card.") == 3


def test_what_was_not_measured_and_what_failed_is_said_in_words(opened: OpenedPage) -> None:
    found = words(opened, card=True)
    assert all("TensorFlow: not measured" in alt for alt in found)
    assert sum("PyTorch compiled: failed" in alt for alt in found) == 1


def test_a_ratio_of_the_card_never_stands_among_those_of_the_processor(opened: OpenedPage) -> None:
    """Four workloads ran on the processor and three on the card: seven charts, none of both."""
    processor = words(opened, card=False)
    assert len(processor) == 4
    assert not any("single precision" in alt or "16-bit" in alt for alt in processor)


def test_why_something_has_no_figure_stands_one_click_behind(
    with_card: Path, open_page: Open
) -> None:
    assert with_card.is_dir()
    opened = open_page("measurements", frameworks=EVERY).unfold()
    opened.app.session_state["open-made-up-card-2026-11-21-gpu-cnn-card-float32-step_time"] = True
    opened.app.run()
    tables = [str(table.value.to_dict()) for table in opened.app.table]
    assert any("TensorFlow was not installed on the machine" in text for text in tables), tables
    assert any("out of memory on the card" in text for text in tables)


def test_further_figures_stand_beside_the_time_one_click_behind(
    with_card: Path, open_page: Open
) -> None:
    assert with_card.is_dir()
    opened = open_page("measurements", frameworks=EVERY).unfold()
    opened.app.session_state["open-made-up-card-2026-11-21-gpu-gpt-card-float32-step_time"] = True
    opened.app.run()
    columns = [table.value.to_dict("list") for table in opened.app.table]
    (further,) = [one["Further"] for one in columns if "Further" in one]
    assert as_read(further[0]) == "Products and sums a second: 42."
    assert set(further[1:]) == {""}


def test_a_figure_that_is_compared_with_none_stands_in_a_row_of_its_task(
    opened: OpenedPage,
) -> None:
    assert "Highest memory, in GB" in opened.text
    tables = [table.value.to_dict("list") for table in opened.app.table]
    cells = [[as_read(str(cell)) for cell in cells] for one in tables for cells in one.values()]
    assert ["PyTorch 12.5\u00a0GB; JAX 14.2\u00a0GB"] in cells


def test_the_share_of_the_cards_peak_stands_with_its_interval_or_the_reason_for_none(
    opened: OpenedPage,
) -> None:
    said = as_read(opened.text)
    assert "PyTorch: 9.5 % of the card's peak (8.4 to 10.5)." in said
    assert "TensorFlow: TensorFlow was not on the made-up machine." in said


def test_the_driver_of_the_run_stands_under_its_heading(opened: OpenedPage) -> None:
    assert "Driver 999.1." in opened.text


def test_each_chart_is_behind_its_finding_until_it_is_asked_for(
    with_card: Path, open_page: Open
) -> None:
    assert with_card.is_dir()
    closed = open_page("measurements", frameworks=EVERY)
    assert words(closed, card=True) == []
    assert "Large language model, full single precision: JAX faster;" in closed.text


def test_a_link_opens_one_chart_of_the_card(with_card: Path, open_page: Open) -> None:
    assert with_card.is_dir()
    chart = "gpu.step_time.gpt-card-float32"
    (said,) = words(open_page("measurements", frameworks=EVERY, chart=chart), card=True)
    assert said.startswith("Large language model, full single precision")


def test_a_chart_of_the_card_leads_to_the_files_that_ran(open_page: Open) -> None:
    page = open_page("measurements", frameworks=EVERY).unfold()
    page.assert_nothing_raised()
    labels = [link.proto.label for link in page.app.get("page_link")]
    assert "The code of the large language model, TF32" in labels


def test_the_code_of_a_task_of_the_card_is_the_code_that_ran(open_page: Open) -> None:
    page = open_page("code", task="gpu.gpt-card-tf32", left="jax", right="pytorch")
    assert page.title == "Large language model, TF32: JAX beside PyTorch"
    assert "benchmarks/workloads/gpt/jax.py" in page.text
