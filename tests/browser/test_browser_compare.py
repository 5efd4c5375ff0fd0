"""The table of Compare in a browser: short, its head in sight, and all of it by keyboard."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.reader import DESKTOP, PHONE, OpenReader, Reader

pytestmark = pytest.mark.browser

HEIGHT = "() => document.querySelector('[data-testid=stMain]').scrollHeight"
TOO_WIDE = """() => [document.querySelector('[data-testid=stMain]'), document.documentElement]
    .map((box) => box.scrollWidth - box.clientWidth)"""
UNDER_THE_TOP = 140
"""Pixels from the window's top within which what stays in sight, or was jumped to, begins."""


def table(reader: Reader) -> Locator:
    return reader.page.get_by_role("table", name="What evidence says today, attribute by attribute")


def row_that_asks(reader: Reader, question: str) -> Locator:
    """The part of a row that opens, by its question."""
    summary = reader.page.locator("summary", has_text=question)
    return table(reader).locator("details").filter(has=summary)


def name_above(reader: Reader, name: str) -> Locator:
    """A framework's name in the table's head."""
    return table(reader).get_by_role("columnheader", name=re.compile(name))


def top(place: Locator) -> float:
    """How far below the window's top an element begins."""
    return float(place.evaluate("(element) => element.getBoundingClientRect().top"))


@pytest.mark.parametrize(
    ("size", "most"), [(DESKTOP, 3_500), (PHONE, 6_000)], ids=["desk", "phone"]
)
def test_the_page_is_short_and_keeps_within_its_width(
    size: tuple[int, int], most: int, open_reader: OpenReader
) -> None:
    reader = open_reader(size=size)
    reader.visit("/compare")
    expect(table(reader)).to_be_visible()
    assert reader.page.evaluate(HEIGHT) < most
    assert reader.page.evaluate(TOO_WIDE) == [0, 0]
    reader.assert_nothing_went_wrong()


@pytest.mark.parametrize(
    "size", [PHONE, pytest.param((960, 900), marks=pytest.mark.long)], ids=["phone", "between"]
)
def test_all_frameworks_and_an_opened_row_fit_the_width(
    size: tuple[int, int], open_reader: OpenReader
) -> None:
    reader = open_reader(size=size)
    reader.visit("/compare?frameworks=tensorflow,pytorch,jax,keras&search=memory")
    expect(table(reader).locator("details[open]").first).to_be_attached()
    assert reader.page.evaluate(TOO_WIDE) == [0, 0]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_names_stay_in_sight_while_the_rows_scroll(
    size: tuple[int, int], open_reader: OpenReader
) -> None:
    reader = open_reader(size=size)
    reader.visit("/compare")
    head = name_above(reader, "PyTorch")
    assert top(head) > UNDER_THE_TOP
    table(reader).get_by_text("Licence", exact=True).scroll_into_view_if_needed()
    expect(head).to_be_in_viewport()
    assert 0 < top(head) < UNDER_THE_TOP


def test_better_fit_stands_once_at_the_leaders_name(reader: Reader) -> None:
    reader.visit("/compare?persona=enterprise")
    marks = table(reader).get_by_text(re.compile(r"^check better fit$"))
    expect(marks).to_have_count(1)
    expect(name_above(reader, "PyTorch")).to_contain_text("better fit")
    reader.choose_persona("Edge or embedded developer")
    expect(reader.page).to_have_url(re.compile("persona=edge"))
    expect(marks).to_have_count(0)


def test_a_jump_link_leads_to_its_group_by_keyboard(reader: Reader) -> None:
    reader.visit("/compare")
    link = reader.page.get_by_role("link", name="Living with it")
    link.focus()
    reader.page.keyboard.press("Enter")
    group = table(reader).get_by_role("rowheader", name="Living with it")
    expect(group).to_be_in_viewport()
    reader.page.wait_for_function("() => location.hash === '#table-living'")
    assert 0 < top(group) < 2 * UNDER_THE_TOP
    head = name_above(reader, "PyTorch")
    assert top(group) > top(head)


def test_a_row_opens_by_keyboard_to_rule_and_sources(reader: Reader) -> None:
    reader.visit("/compare")
    row = row_that_asks(reader, "What have others built and kept for you?")
    rule = row.get_by_text("more is better; ahead from a difference of 1 of 20 on")
    expect(rule).to_be_hidden()
    row.locator("summary").focus()
    reader.page.keyboard.press("Enter")
    expect(rule).to_be_visible()
    expect(row.get_by_role("link").first).to_be_visible()
    reader.page.keyboard.press("Enter")
    expect(rule).to_be_hidden()


def test_a_statement_of_a_row_leads_to_its_place_with_the_readers_view(reader: Reader) -> None:
    reader.visit("/compare?persona=student&frameworks=pytorch,jax")
    row = row_that_asks(reader, "Who uses it for what?")
    reader.unfold(row.locator("summary"))
    row.get_by_role("link", name="Reason and sources").first.click()
    expect(reader.page).to_have_title("Evidence · Framefit")
    reader.settle()
    expect(reader.main).to_contain_text(re.compile(r"1 of \d+ statements fit"))
    expect(reader.persona).to_have_value("Student")
    reader.assert_nothing_went_wrong()


def test_a_search_marks_its_hits_and_the_file_holds_the_rows(reader: Reader) -> None:
    reader.visit("/compare")
    reader.page.get_by_role("textbox", name="Search the table").fill("licence")
    reader.page.keyboard.press("Enter")
    expect(reader.page).to_have_url(re.compile("search=licence"))
    marks = table(reader).locator("mark")
    expect(marks.first).to_be_visible()
    said = re.compile(rf"of \d+ rows, {marks.count()} places")
    expect(reader.page.get_by_text(said)).to_be_visible()
    with reader.page.expect_download() as downloading:
        reader.page.get_by_role("button", name="CSV of these rows").click()
    text = downloading.value.path().read_text("utf-8-sig")
    assert text.startswith("Group,Attribute,Result,TensorFlow,")
    assert len(re.findall(r"(?m)^(?:The article|Running|Reaching|Living)", text)) == (
        table(reader).locator(".ff-row").count()
    )


def test_a_folded_section_opens_by_keyboard_to_what_is_in_it(reader: Reader) -> None:
    reader.visit("/compare")
    section = reader.main.locator("summary", has_text="What changed since the article")
    expect(section).to_have_css("opacity", "1")
    section.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("tab").first).to_be_visible()
    reader.assert_nothing_went_wrong()
