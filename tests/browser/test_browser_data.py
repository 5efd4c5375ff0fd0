"""Data as the browser shows it: markup stays text, a new file is a new framework."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import OpenReader, Reader
from tests.running_server import StartServer

pytestmark = pytest.mark.browser

NAME = "<script>alert(1)</script><b>x</b>"
PATIENCE = 40
"""So many choices are made until the server, which looks at its folder once a second, answers."""


def rename(folder: Path, name: str, *, file: str = "pytorch.yaml") -> None:
    """Give PyTorch another name, in its own file or in a new one."""
    text = (folder / "frameworks" / "pytorch.yaml").read_text("utf-8")
    assert text.count("\nname: PyTorch\n") == 1
    changed = text.replace("\nname: PyTorch\n", f"\nname: '{name}'\n")
    (folder / "frameworks" / file).write_text(changed, "utf-8")


@pytest.mark.long
def test_a_name_that_looks_like_markup_is_shown_as_text(
    own_data: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    rename(own_data, NAME)
    reader = open_reader(start_server(data=own_data))
    reader.visit("/")
    expect(reader.title).to_contain_text(NAME)
    _assert_no_element_was_made(reader)
    reader.unfold(reader.main.locator("summary", has_text="Memory").first)
    expect(reader.page.get_by_role("table").first).to_be_visible()
    for name in ("Compare", "Decide", "Evidence"):
        _assert_no_element_was_made(reader)
        reader.go_to(name)
        expect(reader.page).to_have_title(f"{name} · Framefit")
        reader.settle()
        expect(reader.main).to_contain_text(NAME)
    _assert_no_element_was_made(reader)
    reader.assert_nothing_went_wrong()


def _assert_no_element_was_made(reader: Reader) -> None:
    assert reader.page.locator("b", has_text=re.compile("^x$")).count() == 0
    assert reader.page.locator("main script").count() == 0
    assert "alert(1)" not in " ".join(reader.page.locator("script").all_inner_texts())


@pytest.mark.long
def test_a_file_more_is_a_framework_more_and_without_it_all_is_as_before(
    own_data: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    reader = open_reader(start_server(data=own_data))
    reader.visit("/")
    before = _shown(reader)
    rename(own_data, "MXNet", file="mxnet.yaml")
    fingerprint = reader.fingerprint
    _choose_until(reader, lambda: reader.fingerprint != fingerprint)
    assert _shown(reader) == before
    reader.choose_frameworks("Comparing TensorFlow and PyTorch", "MXNet")
    expect(reader.page).to_have_url(re.compile("frameworks=mxnet"))
    radar = reader.page.get_by_role("figure", name=re.compile("^Scores from 0 to 10. Tens"))
    expect(radar).to_have_attribute("aria-label", re.compile("MXNet"))
    assert _numbers_of_the_others(before) <= _numbers_of_the_others(_shown(reader))
    (own_data / "frameworks" / "mxnet.yaml").unlink()
    _choose_until(reader, lambda: reader.fingerprint == fingerprint)
    expect(reader.page.get_by_role("button", name="TensorFlow and PyTorch")).to_be_visible()
    assert _shown(reader) == before
    reader.assert_nothing_went_wrong()


def _choose_until(reader: Reader, seen: Callable[[], bool]) -> None:
    """Choose another persona and come back, until what the reader waits for is there."""
    for _ in range(PATIENCE):
        for label, start in (("Student", "For a student"), ("Enterprise", "For an enterprise")):
            reader.choose_persona(label)
            title = reader.page.get_by_role("heading", level=1, name=re.compile(f"^{start}"))
            expect(title).to_be_visible()  # for a moment the one before may still be there
        if seen():
            return
    raise AssertionError(f"not seen after {2 * PATIENCE} choices")


def _shown(reader: Reader) -> str:
    """All words and numbers of the page, those of its pictures too, without the footer."""
    expect(reader.page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    reader.settle()
    labels = reader.page.get_by_role("figure").evaluate_all(
        "all => all.map(one => one.ariaLabel ?? '')"
    )
    return "\n".join([reader.main.inner_text().split("Data version")[0], *labels])


def _numbers_of_the_others(text: str) -> set[str]:
    """``PyTorch: performance 6.3, ...`` and ``TensorFlow: ...`` as the radar's words have them."""
    return set(re.findall(r"(?:TensorFlow|PyTorch): performance [^.]*(?:\.\d[^.]*)*", text))


def test_data_that_turns_bad_is_told_and_the_last_good_is_shown(
    own_data: Path, start_server: StartServer, open_reader: OpenReader
) -> None:
    server = start_server(data=own_data)
    reader = open_reader(server)
    reader.visit("/")
    path = own_data / "frameworks" / "keras.yaml"
    text = path.read_text("utf-8")
    path.write_text("name: [", "utf-8")
    problems = reader.page.get_by_text("The newest data has problems")
    _choose_until(reader, problems.is_visible)
    expect(reader.main).to_contain_text("frameworks/keras.yaml")
    path.write_text(text, "utf-8")
    _choose_until(reader, problems.is_hidden)
    assert "Traceback" not in server.printed
    reader.assert_nothing_went_wrong()
