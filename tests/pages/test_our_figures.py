"""Our own figures on Measurements: what is said stands where it is drawn, and links keep it."""

import re
import shutil
from pathlib import Path

import pytest

from tests.pages.opened_page import Open

MADE_UP = Path(__file__).resolve().parents[1] / "fixtures" / "measurements"
KEY = "made-up-2026-11-20-speed-lstm-step_time-1"


@pytest.fixture
def measured(own_data: Path) -> Path:
    """A copy of the data with the made-up run as the only one."""
    shutil.rmtree(own_data / "measurements", ignore_errors=True)
    shutil.copytree(MADE_UP, own_data / "measurements")
    return own_data


@pytest.mark.usefixtures("measured")
def test_a_chart_says_in_its_title_who_is_slower(open_page: Open) -> None:
    opened = open_page("measurements")
    opened.assert_nothing_raised()
    assert "Perceptron: TensorFlow slower than PyTorch" in opened.text
    assert "A made-up machine, 2 cores, 20 November 2026." in opened.text


@pytest.mark.usefixtures("measured")
def test_what_differs_too_little_is_said_to_be_no_difference(open_page: Open) -> None:
    """TensorFlow takes 0.935 of PyTorch's time on the convolutional network: under a tenth."""
    alts = [one.proto.alt for one in open_page("measurements").app.get("plotly_chart")]
    found = next(alt for alt in alts if alt.startswith("Convolutional network"))
    assert "TensorFlow takes 0.94 (0.88 to 1.00) of the time of PyTorch: no measurable" in found


@pytest.mark.usefixtures("measured")
def test_the_noise_is_told_in_the_words_of_each_chart(open_page: Open) -> None:
    alts = [one.proto.alt for one in open_page("measurements").app.get("plotly_chart")]
    assert sum("The same work done twice: 1.02 (0.96 to 1.09)." in alt for alt in alts) == 4


@pytest.mark.usefixtures("measured")
def test_a_message_stands_one_click_behind_what_has_no_figure(open_page: Open) -> None:
    opened = open_page("measurements")
    opened.app.session_state[f"open-{KEY}"] = True
    opened.app.run()
    opened.assert_nothing_raised()
    tables = [str(table.value.to_dict()) for table in opened.app.table]
    assert any("torch\\\\.compile made no graph" in text for text in tables), tables


@pytest.mark.usefixtures("measured")
def test_a_link_chooses_what_and_with_how_many_threads(open_page: Open) -> None:
    opened = open_page("measurements", measured="latency_1", threads="2")
    assert opened.notes == []
    keys = [one.proto.id for one in opened.app.get("plotly_chart")]
    assert sum("latency_1-2" in key for key in keys) == 4


@pytest.mark.usefixtures("measured")
def test_a_metric_that_is_not_there_is_named_to_the_reader(open_page: Open) -> None:
    (note,) = open_page("measurements", measured="latency1").notes
    assert 'did you mean "latency_1"' in note


@pytest.mark.usefixtures("measured")
def test_that_no_figure_of_a_card_exists_is_said(open_page: Open) -> None:
    assert "No figure of ours from a graphics card exists yet." in open_page("measurements").text


def test_without_any_run_the_page_says_how_to_make_one(own_data: Path, open_page: Open) -> None:
    shutil.rmtree(own_data / "measurements", ignore_errors=True)
    opened = open_page("measurements")
    opened.assert_nothing_raised()
    assert "No run of ours is among the data." in opened.text


def test_without_the_suites_words_the_page_still_opens(own_data: Path, open_page: Open) -> None:
    for folder in ("measurements", "benchmarks"):
        shutil.rmtree(own_data / folder, ignore_errors=True)
    for path in (own_data / "claims").glob("*.yaml"):
        text = re.sub(r" {4}measured:\n(?: {6}- .*\n)+", "", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    open_page("measurements").assert_nothing_raised()
    open_page("code").assert_nothing_raised()
