"""A page on paper: no controls, nothing cut off, and its sources at the end."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import DESKTOP, PAGES, OpenReader

pytestmark = pytest.mark.browser

LONG = pytest.mark.long

SHEET = (740, 1050)
"""CSS pixels of a sheet of A4 inside its margins."""
CONTROLS = ".st-key-top-row, button:not([aria-checked], [aria-pressed]), input, select, textarea"
SEEN = f"""() => [...document.querySelectorAll('{CONTROLS}')]
    .filter((part) => part.checkVisibility({{visibilityProperty: true}}) && part.offsetWidth > 1
        && !part.closest('summary, .stDataFrame, .stCode, .framefit-term'))
    .map((part) => part.outerHTML.slice(0, 200))"""
TEXTS = "[data-testid=stMain] :is(p, h1, h2, h3, li, td, .main-svg)"
CUT = f"""() => [...document.querySelectorAll('{TEXTS}')]
    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1)
    .map((part) => part.textContent.slice(0, 80))"""


SOME = [path if path in ("/", "/decide") else pytest.param(path, marks=LONG) for path in PAGES]


@pytest.mark.parametrize("path", SOME)
def test_a_page_on_paper_has_no_controls_and_nothing_is_cut(
    path: str, open_reader: OpenReader
) -> None:
    reader = open_reader(size=SHEET)
    reader.visit(f"{path}?persona=mobile")
    assert reader.page.evaluate(SEEN)
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(SEEN) == []
    assert reader.page.evaluate(CUT) == []
    expect(reader.title).to_be_visible()


def test_the_sources_behind_a_verdict_stand_on_paper_only(open_reader: OpenReader) -> None:
    reader = open_reader(size=DESKTOP)
    reader.visit("/?persona=mobile")
    sources = reader.page.locator(".ff-paper")
    expect(sources).to_be_hidden()
    reader.page.emulate_media(media="print")
    expect(sources).to_be_visible()
    expect(sources).to_contain_text("ExecuTorch")
    assert sources.locator("li").count() > 10
