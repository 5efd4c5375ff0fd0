"""From the Overview to a figure of ours to the code that made it, and code side by side."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import DESKTOP, PHONE, OpenReader
from tests.running_server import StartServer

pytestmark = pytest.mark.browser

MADE_UP = Path(__file__).resolve().parents[1] / "fixtures" / "measurements"


@pytest.fixture
def measured(own_data: Path) -> Path:
    """The project's data with the made-up run as the only one."""
    shutil.rmtree(own_data / "measurements", ignore_errors=True)
    shutil.copytree(MADE_UP, own_data / "measurements")
    return own_data


def test_from_the_overview_to_a_figure_of_ours_to_its_code_in_three_clicks(
    measured: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    reader = open_reader(start_server(data=measured))
    reader.visit("/")
    reader.go_to("Measurements")  # the first click
    heading = reader.page.get_by_role("heading", name="Language model: TensorFlow slower")
    expect(heading).to_be_visible()
    reader.page.get_by_role("link", name="The code of the language model").click()  # the second
    expect(reader.title).to_have_text("Language model: TensorFlow beside PyTorch")
    expect(reader.main.get_by_text("GradientTape").first).to_be_visible()
    expect(reader.main.get_by_text("loss.backward()").first).to_be_visible()
    reader.assert_nothing_went_wrong()


def test_a_figure_says_its_ratio_where_the_chart_is_and_in_its_words(
    measured: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    reader = open_reader(start_server(data=measured))
    reader.visit("/measurements")
    reader.wait_for_charts()
    words = "TensorFlow takes 1.70 (1.60 to 1.82) of the time of PyTorch"
    expect(reader.page.get_by_role("figure", name=words).first).to_be_attached()
    expect(reader.main.get_by_text("1.70 (1.60 to 1.82)").first).to_be_visible()


@pytest.mark.long
def test_any_two_frameworks_stand_side_by_side_and_the_link_keeps_them(
    measured: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    server = start_server(data=measured)
    reader = open_reader(server)
    reader.visit("/code")
    reader.page.get_by_role("combobox", name="On the left").click()
    reader.page.get_by_role("option", name="JAX", exact=True).click()
    expect(reader.title).to_have_text("Perceptron: JAX beside TensorFlow")
    reader.page.wait_for_function("() => location.search.includes('left=jax')")
    other = open_reader(server)
    other.visit(reader.page.url)
    expect(other.title).to_have_text("Perceptron: JAX beside TensorFlow")
    other.assert_nothing_went_wrong()


@pytest.mark.long
def test_a_run_that_appears_in_the_folder_is_on_the_page_without_a_restart(
    own_data: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    shutil.rmtree(own_data / "measurements", ignore_errors=True)
    server = start_server(data=own_data)
    reader = open_reader(server)
    reader.visit("/measurements")
    expect(reader.main.get_by_text("No run of ours is among the data.")).to_be_visible()
    shutil.copytree(MADE_UP, own_data / "measurements")
    for _ in range(40):
        reader.visit("/measurements")
        if reader.main.get_by_text("A made-up machine, 2 cores").count():
            break
    expect(reader.main.get_by_text("A made-up machine, 2 cores").first).to_be_visible()


SIZES = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
NARROW_ENOUGH = """(part) => [...part.querySelectorAll('table')].map(
  (table) => table.scrollWidth - table.parentElement.clientWidth)"""


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
def test_the_figures_of_devices_fit_the_screen(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    reader = open_reader(size=size)
    reader.visit("/measurements?frameworks=tensorflow,pytorch,jax,keras")
    reader.page.get_by_text("On devices and in browsers", exact=True).click()
    part = reader.page.locator(".st-key-folded-part-devices")
    expect(part.get_by_role("heading", name="Time of a call, one core: Mobile")).to_be_visible()
    reader.wait_for_charts()
    expect(part.locator("table").first).to_be_attached()
    assert max(part.evaluate(NARROW_ENOUGH)) <= 0
    choice = part.get_by_role("combobox", name="Figure")
    # Streamlit closes a list again when it has to scroll to it.
    choice.evaluate("element => element.scrollIntoView({block: 'center'})")
    choice.click()
    reader.page.get_by_role("option", name="Library, file and working memory").click()
    expect(part.get_by_role("heading", name="Library, file and working memory")).to_be_visible()
    expect(part.get_by_role("columnheader", name="Pages twice, MB")).to_be_visible()
    assert max(part.evaluate(NARROW_ENOUGH)) <= 0
    reader.assert_nothing_went_wrong()


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
def test_no_table_of_the_speed_and_card_parts_is_wider_than_the_screen(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    reader = open_reader(size=size)
    reader.visit("/measurements?frameworks=tensorflow,pytorch,jax,keras")
    reader.wait_for_charts()
    for label in ("Wait until the first steady step", "The other figures of the card"):
        reader.unfold(reader.main.locator("summary", has_text=label))
    heads = reader.main.get_by_role("columnheader")
    expect(heads.get_by_text("Wait until the first steady step").first).to_be_attached()
    expect(heads.get_by_text("Difference of the first five losses").first).to_be_attached()
    reader.unfold(reader.main.locator("summary", has_text="Large language model, TF32"))
    reader.main.get_by_text("Values and messages", exact=True).last.click()
    expect(heads.get_by_text("What is to be said").first).to_be_visible()
    assert max(reader.main.evaluate(NARROW_ENOUGH)) <= 0
    reader.assert_nothing_went_wrong()
