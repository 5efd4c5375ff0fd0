"""A term in running text says what it means: by pointing, by Tab, by touch, on every page."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from comparison.catalogue import Catalogue
from tests.browser.reader import PHONE, SOME_PAGES, OpenReader, Reader

pytestmark = pytest.mark.browser


def first_and_long(first: str, *others: str) -> list[Any]:
    """One page in every run, the others where time does not matter."""
    return [first, *(pytest.param(path, marks=pytest.mark.long) for path in others)]


PAGES = ("/", "/compare", "/decide", "/evidence", "/measurements", "/code", "/learn")
OUT_OF_PLACE = """() => [...document.querySelectorAll('.framefit-term')].filter((mark) =>
    mark.parentElement.closest('h1, h2, h3, a, button, label, code, summary, .st-key-glossary')
).map((mark) => mark.textContent)"""
UNSEEN = """() => [...document.querySelectorAll('.framefit-term')].filter(
    (mark) => !mark.checkVisibility()).map((mark) => mark.textContent)"""
NAMES = "() => [...document.querySelectorAll('.framefit-term')].map((mark) => mark.dataset.term)"
MOVED = """() => [...document.querySelectorAll('.framefit-term')].filter((mark) => {
  const block = mark.closest('p, td, li') ?? mark.parentElement, before = block.offsetHeight;
  const text = document.createTextNode(mark.textContent);
  mark.replaceWith(text);
  const after = block.offsetHeight;
  text.replaceWith(mark);
  return before !== after;
}).length"""


def marks(reader: Reader) -> Locator:
    return reader.page.locator(".framefit-term")


def mark(reader: Reader) -> Locator:
    """The first mark of the page, once there is one."""
    expect(marks(reader).first).to_be_visible()
    return marks(reader).first


def meaning(reader: Reader, of: Locator) -> Locator:
    """The text that describes a mark, as a screen reader finds it."""
    described = of.get_attribute("aria-describedby")
    assert described
    return reader.page.locator(f"[id='{described}']")


@pytest.mark.parametrize("path", SOME_PAGES)
def test_each_page_marks_the_first_of_each_term_in_running_text_only(
    path: str, reader: Reader, catalogue: Catalogue
) -> None:
    reader.visit(path)
    mark(reader)
    names = reader.page.evaluate(NAMES)
    assert len(names) == len(set(names))
    assert set(names) <= {term.id for term in catalogue.terms}
    assert reader.page.evaluate(OUT_OF_PLACE) == []
    assert reader.page.evaluate(UNSEEN) == []
    assert reader.page.evaluate(MOVED) == 0
    reader.assert_nothing_went_wrong()


@pytest.mark.parametrize("path", first_and_long("/", "/compare", "/decide", "/measurements"))
def test_pointing_at_a_term_shows_its_two_sentences_and_escape_hides_them(
    path: str, reader: Reader, catalogue: Catalogue
) -> None:
    reader.visit(path)
    term = mark(reader)
    said = meaning(reader, term)
    expect(said).to_be_hidden()
    term.hover()
    expect(said).to_be_visible()
    (told,) = [item for item in catalogue.terms if item.id == term.get_attribute("data-term")]
    expect(said).to_contain_text(" ".join(told.sentences))
    said.hover()
    expect(said).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(said).to_be_hidden()


def test_leaving_a_term_hides_what_it_said(reader: Reader) -> None:
    reader.visit("/")
    term = mark(reader)
    term.hover()
    expect(meaning(reader, term)).to_be_visible()
    reader.title.hover()
    expect(meaning(reader, term)).to_be_hidden()


@pytest.mark.parametrize("path", first_and_long("/compare", "/", "/decide", "/learn"))
def test_tab_reaches_the_terms_and_escape_keeps_the_place(path: str, reader: Reader) -> None:
    reader.visit(path)
    first, second = mark(reader), marks(reader).nth(1)
    first.focus()
    expect(meaning(reader, first)).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(meaning(reader, first)).to_be_hidden()
    expect(first).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(meaning(reader, first)).to_be_visible()
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if second.evaluate("(mark) => mark === document.activeElement"):
            break
    expect(meaning(reader, second)).to_be_visible()
    expect(meaning(reader, first)).to_be_hidden()


@pytest.mark.parametrize("path", first_and_long("/", "/compare", "/decide", "/learn"))
def test_on_a_phone_a_tap_shows_it_within_the_window_and_a_tap_elsewhere_hides_it(
    path: str, open_reader: OpenReader
) -> None:
    reader = open_reader(size=PHONE, touch=True)
    reader.visit(path)
    term = mark(reader)
    term.tap()
    said = meaning(reader, term)
    expect(said).to_be_visible()
    box = said.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE[0]
    reader.page.touchscreen.tap(PHONE[0] - 4, 80)
    expect(said).to_be_hidden()


def test_marks_survive_a_rerun_that_changes_the_text_and_no_text_is_doubled(
    reader: Reader, catalogue: Catalogue
) -> None:
    reader.visit("/")
    mark(reader)
    before = reader.title.inner_text()
    told = reader.main.inner_text().count("sets of priorities near these")
    reader.choose_persona("Student")
    expect(reader.title).not_to_have_text(before)
    reader.page.wait_for_timeout(500)  # longer than the marks wait for a page to rest
    mark(reader)
    reader.choose_persona(catalogue.personas[catalogue.edition.default_persona].label)
    expect(reader.title).to_have_text(before)
    mark(reader)
    text = reader.main.inner_text()
    assert text.count("sets of priorities near these") == told
    reader.go_to("Decide")
    expect(reader.page).to_have_title(re.compile("^Decide"))
    reader.settle()
    mark(reader)
    reader.assert_nothing_went_wrong()


def test_an_opened_fold_of_the_glossary_holds_its_terms_and_the_way_to_the_method(
    reader: Reader,
) -> None:
    reader.visit("/learn")
    reader.unfold(reader.main.locator("summary", has_text="Glossary"))
    reader.settle()
    glossary = reader.page.locator(".st-key-glossary")
    last = glossary.locator("summary").last
    reader.unfold(last)
    expect(glossary.locator("dt").last).to_be_visible()
    for link in glossary.locator('a[href^="#"]').all():
        target = link.get_attribute("href")
        assert target
        expect(reader.page.locator(f".st-key-folded-{target[1:]}")).to_have_count(1)


def test_a_tab_that_is_opened_gets_its_marks(reader: Reader) -> None:
    reader.visit("/learn")
    reader.unfold(reader.main.locator("summary", has_text="Learning paths"))
    mark(reader)
    reader.page.get_by_role("tab", name="From PyTorch to devices").click()
    expect(reader.page.locator(".framefit-term", has_text="torch.export")).to_be_visible()
    assert reader.page.evaluate(UNSEEN) == []
