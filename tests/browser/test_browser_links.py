"""The address holds the view: it can be shared, copied, gone back to, and it can be wrong."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import NAMES, TYPING, OpenReader, Reader
from tests.running_server import Server

pytestmark = pytest.mark.browser

VIEW = "/?frameworks=pytorch&frameworks=jax&frameworks=keras&persona=mobile"
MOBILE = re.compile("persona=mobile")
HOSTILE = {
    "ten thousand signs": "frameworks=" + "x" * 10_000,
    "ten thousand signs of a name": "y" * 10_000 + "=1",
    "markup": "persona=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "Markdown": "persona=[a](javascript:alert(1))",
    "not a number": "w.performance=NaN",
    "too large a number": "w.performance=1e309",
    "no team": "team=a~b~c",
    "no data version": "data=%00",
    "half a letter": "persona=%E0%A4%A",
    "another direction": "frameworks=%E2%80%AEjax",
}


def test_another_reader_sees_the_same_page_under_the_same_address(open_reader: OpenReader) -> None:
    first = open_reader()
    first.visit("/compare?frameworks=tensorflow,pytorch,jax")
    first.choose_persona("Mobile developer")
    expect(first.page).to_have_url(MOBILE)
    first.page.get_by_label("Search the table").fill("memory")
    first.page.keyboard.press("Enter")
    expect(first.page).to_have_url(re.compile("search=memory"))
    first.page.get_by_text("Differences only").click()
    expect(first.page).to_have_url(re.compile("differences=true"))
    second = open_reader()
    second.visit(first.page.url)
    expect(second.persona).to_have_value("Mobile developer")
    expect(second.page.get_by_role("button", name="3 frameworks")).to_be_visible()
    expect(second.page.get_by_label("Search the table")).to_have_value("memory")
    expect(second.page.get_by_role("switch", name="Differences only")).to_be_checked()
    assert second.page.url == first.page.url
    first.settle()
    expect(second.main).to_have_text(first.main.inner_text(), use_inner_text=True)


def test_own_weights_and_must_haves_are_in_the_address(open_reader: OpenReader) -> None:
    first = open_reader()
    first.visit("/decide")
    slider = first.page.get_by_role("slider", name="Deployment")
    moved = str(int(slider.input_value()) + 5)
    slider.focus()
    for _ in range(5):
        first.page.keyboard.press("ArrowRight", delay=TYPING)
    expect(first.page).to_have_url(re.compile(rf"w\.deployment={moved}"))
    first.page.get_by_role("button", name="train on Cloud TPUs").click()
    expect(first.page).to_have_url(re.compile("must=tpu"))
    second = open_reader()
    second.visit(first.page.url)
    expect(second.page.get_by_role("slider", name="Deployment")).to_have_value(moved)
    expect(second.main).to_contain_text("With your weights")
    expect(second.title).to_have_text(first.title.inner_text())
    assert second.page.url == first.page.url


@pytest.mark.long
def test_pages_keep_the_view_and_each_adds_one_entry_to_the_history(reader: Reader) -> None:
    reader.visit(VIEW)
    before = reader.page.evaluate("history.length")
    for count, name in enumerate(NAMES[1:], start=1):
        reader.go_to(name)
        expect(reader.page).to_have_title(f"{name} · Framefit")
        expect(reader.page).to_have_url(MOBILE)
        expect(reader.persona).to_have_value("Mobile developer")
        expect(reader.page.get_by_role("button", name="3 frameworks")).to_be_visible()
        reader.settle()
        assert reader.page.evaluate("history.length") == before + count
    reader.assert_nothing_went_wrong()


def test_back_and_forward_restore_page_and_view(reader: Reader) -> None:
    reader.visit("/")
    reader.go_to("Decide")
    expect(reader.page).to_have_title("Decide · Framefit")
    reader.settle()
    reader.choose_persona("Mobile developer")
    expect(reader.page).to_have_url(MOBILE)
    decided = reader.page.url
    reader.settle()
    reader.page.go_back()
    expect(reader.persona).to_have_value("Enterprise")
    expect(reader.page).to_have_title("Decide · Framefit")
    reader.settle()
    reader.page.go_back()
    expect(reader.title).to_have_text(re.compile("^For an enterprise team"))
    expect(reader.page).to_have_url(re.compile("persona=enterprise"))
    reader.settle()
    reader.page.go_forward()
    expect(reader.page).to_have_title("Decide · Framefit")
    reader.settle()
    reader.page.go_forward()
    expect(reader.persona).to_have_value("Mobile developer")
    expect(reader.page).to_have_url(decided)
    reader.assert_nothing_went_wrong()


def test_copy_link_puts_the_exact_address_on_the_clipboard(reader: Reader) -> None:
    reader.visit("/compare")
    reader.choose_persona("Researcher")
    expect(reader.page).to_have_url(re.compile("persona=researcher"))
    reader.page.get_by_role("button", name="Share").click()
    reader.page.get_by_role("button", name="Copy link").click()
    expect(reader.page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert reader.page.evaluate("navigator.clipboard.readText()") == reader.page.url


@pytest.mark.long
def test_hostile_links_open_with_a_note(
    reader: Reader, server: Server, subtests: pytest.Subtests
) -> None:
    for name, query in {**HOSTILE, "all at once": "&".join(HOSTILE.values())}.items():
        with subtests.test(name):
            reader.visit(f"/learn?{query}")
            expect(reader.link_notes).to_be_visible()
            expect(reader.persona).to_have_value("Enterprise")
            reader.assert_nothing_went_wrong()
    assert "Traceback" not in server.printed


def test_the_note_names_what_was_wrong_and_the_address_is_mended(reader: Reader) -> None:
    reader.visit("/?frameworks=pytorch,tensorfow&persona=mobile")
    expect(reader.main).to_contain_text('"tensorfow"')
    expect(reader.page).not_to_have_url(re.compile("tensorfow"))


def test_an_embedded_page_stays_embedded(reader: Reader) -> None:
    reader.visit("/?embed=true&persona=student")
    expect(reader.title).to_have_text(re.compile("^For a student"))
    reader.choose_persona("Mobile developer")
    expect(reader.page).to_have_url(MOBILE)
    expect(reader.page).to_have_url(re.compile("embed=true"))
