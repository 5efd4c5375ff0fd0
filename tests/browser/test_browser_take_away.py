"""Take away in a real browser: the same menu on every page, files of the very view on screen."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import PAGES, Reader

pytestmark = pytest.mark.browser
MENU = [
    "Slides (PowerPoint)",
    "Offline copy (one web page)",
    "Decision record (Markdown)",
    "Weights and parts (CSV)",
    "This view as data (JSON)",
    "What decides it (PNG)",
    "What decides it (SVG)",
    "Radar (PNG)",
    "Radar (SVG)",
    "Scores by weight (PNG)",
    "Scores by weight (SVG)",
    "How sure (PNG)",
    "How sure (SVG)",
    "What would change it (PNG)",
    "What would change it (SVG)",
]


def test_the_menu_is_the_same_on_several_pages(reader: Reader, subtests: pytest.Subtests) -> None:
    for page in PAGES[::4]:
        with subtests.test(page=page):
            reader.visit(page)
            reader.page.get_by_role("button", name="Take away").click()
            links = reader.page.get_by_role("link").filter(has_text="(")
            expect(links.filter(has_text="(Markdown)")).to_be_visible()
            found = [text.strip() for text in links.all_inner_texts()]
            assert [text for text in found if text in MENU] == MENU


def test_the_record_that_comes_down_is_of_the_view_on_screen(reader: Reader) -> None:
    reader.visit("/compare?persona=web")
    reader.choose_persona("Mobile developer")
    reader.settle()
    title = "For a mobile developer, "
    reader.page.get_by_role("button", name="Take away").click()
    with reader.page.expect_download() as coming:
        reader.page.get_by_role("link", name="Decision record (Markdown)").click()
    file = coming.value
    assert file.suggested_filename == "framefit-decision.md"
    text = Path(file.path()).read_text("utf-8")
    assert f"# {title}" in text
    assert "/decide?" in text
    assert "persona=mobile" in text
