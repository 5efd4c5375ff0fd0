"""The devices part on Measurements: one figure and one model at a time, each way on a line."""

from collections.abc import Iterator

import pytest

from comparison.measured.repeats import repeat
from comparison.measured.runs import newest
from comparison.reading.load import PROJECT_DATA, load
from tests.pages.opened_page import Open, OpenedPage, as_read

EVERY = "tensorflow,pytorch,jax,keras"
CATALOGUE = load(PROJECT_DATA)
RUN = newest(CATALOGUE, "devices")[0]


@pytest.fixture
def opened(open_page: Open) -> OpenedPage:
    """Measurements with the devices part open."""
    page = open_page("measurements", frameworks=EVERY, part="devices")
    page.assert_nothing_raised()
    return page


def choose(opened: OpenedPage, **chosen: str) -> None:
    """Choose what a reader can choose: ``metric`` and ``task``."""
    for name, value in chosen.items():
        opened.app.selectbox(key=f"choose-devices.{name}").set_value(value).run()
    opened.assert_nothing_raised()


def lists(opened: OpenedPage) -> Iterator[dict[str, list[str]]]:
    """The tables with a row for each way, as they are read."""
    for table in opened.app.table:
        columns = {
            as_read(head): [as_read(cell) for cell in table.value[head]] for head in table.value
        }
        if "Figure" in columns:
            yield columns


def chart(opened: OpenedPage) -> str:
    alts = [one.proto.alt for one in opened.app.get("plotly_chart")]
    (found,) = [alt for alt in alts if "over that of LiteRT, file from TensorFlow" in alt]
    return found


def test_it_opens_with_the_ratios_of_one_model_and_the_noise(opened: OpenedPage) -> None:
    said = chart(opened)
    assert said.startswith("MobileNet V2, median times over that of LiteRT, file from TensorFlow")
    assert "The same work done twice:" in said
    assert "a second time takes" not in said


def test_the_list_beside_it_has_two_columns_and_pages_too(opened: OpenedPage) -> None:
    (found,) = lists(opened)
    assert list(found) == ["Way", "Figure"]
    assert "LiteRT.js in a page, file from TensorFlow" in found["Way"]
    assert all("\u00a0ms (" in cell or "(" not in cell for cell in found["Figure"])


def test_another_model_changes_chart_and_list(opened: OpenedPage) -> None:
    choose(opened, task="resnet-50")
    assert chart(opened).startswith("ResNet-50")
    assert "Time of a call, one core: ResNet-50" in opened.text


def test_a_footprint_shows_each_byte_once_and_the_sum_that_counts_pages_twice(
    opened: OpenedPage,
) -> None:
    choose(opened, metric="footprint", task="mobilenet-v2")
    (found,) = lists(opened)
    assert list(found) == ["Way", "Figure", "Files, MB", "Working memory, MB", "Pages twice, MB"]
    once, twice = (
        {
            way: float(cell.split()[0].replace(",", ""))
            for way, cell in zip(found["Way"], found[head], strict=True)
        }
        for head in ("Figure", "Pages twice, MB")
    )
    litert, executorch = "LiteRT, file from TensorFlow", "ExecuTorch, file from PyTorch"
    assert once[litert] < once[executorch]
    assert twice[litert] > twice[executorch]


def test_what_was_measured_of_other_models_only_is_said(opened: OpenedPage) -> None:
    """No combination of a figure and a model leaves the reader without a word."""
    for metric in ("equality", "cold_load", "download"):
        choose(opened, metric=metric, task="lstm")
        assert list(lists(opened)) or "Nothing was measured here." in opened.text


def test_versions_and_whether_it_repeats_are_told(opened: OpenedPage) -> None:
    assert "ai-edge-litert 2.3.0" in opened.text
    assert "executorch 1.5.1" in opened.text
    assert "onnxruntime-web 1.30.0" in opened.text
    found = repeat(CATALOGUE, RUN)
    assert found is not None
    told = f"Against the run before it, {found.inside} of {found.compared} ratios fell inside"
    assert told in opened.text


def test_a_link_holds_what_was_chosen(opened: OpenedPage, open_page: Open) -> None:
    choose(opened, metric="footprint", task="resnet-50")
    names = ("part", "devices.metric", "devices.task")
    chosen = {name: opened.app.query_params[name] for name in names}
    again = open_page("measurements", frameworks=EVERY, **chosen)
    assert again.notes == []
    assert list(lists(again)) == list(lists(opened))
    assert "Library, file and working memory: ResNet-50" in again.text
