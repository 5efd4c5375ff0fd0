"""The pages that were long: short on a phone, nothing lost, and each part reached from contents."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import DESKTOP, PHONE, OpenReader, Reader

pytestmark = pytest.mark.browser

HEIGHT = "() => document.querySelector('[data-testid=stMain]').scrollHeight"
TOO_WIDE = """() => [document.querySelector('[data-testid=stMain]'), document.documentElement]
    .map((box) => box.scrollWidth - box.clientWidth)"""
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
FOLDED = ("evidence", "learn", "code")
MOST = 8_000
"""Pixels of a page's height on a phone."""


@pytest.mark.parametrize(
    "size",
    [pytest.param(DESKTOP, id="desk", marks=pytest.mark.long), pytest.param(PHONE, id="phone")],
)
@pytest.mark.parametrize(
    "path",
    ["/measurements", *(pytest.param(f"/{name}", marks=pytest.mark.long) for name in FOLDED)],
)
def test_a_page_is_short_and_keeps_within_its_width(
    path: str, size: tuple[int, int], open_reader: OpenReader
) -> None:
    reader = open_reader(size=size)
    reader.visit(path)
    if path in ("/measurements", "/evidence"):
        reader.wait_for_charts()
    assert reader.page.evaluate(HEIGHT) < MOST
    assert reader.page.evaluate(TOO_WIDE) == [0, 0]
    reader.assert_nothing_went_wrong()


@pytest.mark.parametrize(
    ("path", "link", "shows"),
    [
        ("/learn", "Questions", "Is PyTorch friendlier to beginners than TensorFlow?"),
        ("/learn", "Why it matters", "Productivity: plausible, not measured"),
        ("/evidence", "Due for review", "Past their day"),
    ],
)
def test_contents_open_a_folded_part_by_keyboard(
    path: str, link: str, shows: str, reader: Reader
) -> None:
    reader.visit(path)
    expect(reader.main.get_by_text(shows).first).to_be_hidden()
    contents = reader.page.get_by_role("navigation", name="On this page")
    contents.get_by_role("link", name=link, exact=True).focus()
    reader.page.keyboard.press("Enter")
    expect(reader.main.get_by_text(shows).first).to_be_visible()
    expect(reader.main.locator("summary:focus")).to_have_count(1)
    expect(reader.main.locator("summary:focus")).to_be_in_viewport()
    reader.assert_nothing_went_wrong()


def test_a_word_of_the_glossary_leads_into_the_method(reader: Reader) -> None:
    reader.visit("/learn")
    reader.unfold(reader.main.locator("summary", has_text="Glossary"))
    fold = reader.page.locator(".st-key-glossary summary").first
    reader.unfold(fold)
    reader.page.locator('.st-key-glossary a[href^="#"]:visible').first.press("Enter")
    opened = reader.main.locator("summary:focus")
    expect(opened).to_be_in_viewport()
    expect(opened.locator("xpath=..")).to_have_attribute("open", "")


def test_turning_a_page_of_statements_keeps_the_place(open_reader: OpenReader) -> None:
    reader = open_reader(size=PHONE)
    reader.visit("/evidence")
    reader.wait_for_charts()
    pages = reader.page.get_by_role("radiogroup", name="Page")
    pages.scroll_into_view_if_needed()
    before = reader.page.evaluate(SCROLLED)
    assert before > 0
    pages.get_by_role("radio", name="2").click()
    expect(reader.page).to_have_url(re.compile("page=2"))
    reader.settle()
    expect(reader.main.get_by_role("heading", name="Contradictions")).to_have_count(0)
    assert abs(reader.page.evaluate(SCROLLED) - before) < 2
    expect(pages).to_be_in_viewport()


def test_a_chart_opens_behind_its_finding_and_back_closes_it(reader: Reader) -> None:
    reader.visit("/measurements")
    finding = reader.main.locator("summary", has_text="GitHub stars")
    figure = reader.page.locator(".st-key-published-stars, [class*='published-stars']")
    expect(figure).to_have_count(0)
    finding.focus()
    reader.page.keyboard.press("Enter")
    expect(figure.first).to_be_visible()
    expect(reader.page).to_have_url(re.compile("chart=stars"))
    reader.page.go_back()
    expect(figure).to_have_count(0)
    reader.assert_nothing_went_wrong()


def test_a_link_to_a_chart_opens_it_for_somebody_else(open_reader: OpenReader) -> None:
    reader = open_reader(size=PHONE)
    reader.visit("/measurements?chart=stars")
    expect(reader.page.locator("[class*='published-stars']").first).to_be_attached()
    expect(reader.link_notes).to_have_count(0)
