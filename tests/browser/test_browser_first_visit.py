"""What a reader sees of a page that opens: the whole page, at once, and nothing that jumps."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import DESKTOP, PAGES, PHONE, OpenReader, Reader
from tests.running_server import StartServer

pytestmark = pytest.mark.browser

ALL_THERE = "() => !document.querySelector('[data-testid=stSkeleton]')"
MOST_SHIFT = 0.05
"""Of the window, as browsers count it: https://web.dev/articles/cls calls under 0.1 good."""
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (!entry.hadRecentInput) window.shifts += entry.value;
})).observe({type: 'layout-shift', buffered: true});"""


def test_a_deep_link_that_is_the_first_request_shows_its_page_with_the_shared_controls(
    start_server: StartServer, open_reader: OpenReader
) -> None:
    reader = open_reader(start_server())
    reader.visit("/compare?persona=mobile&frameworks=pytorch,jax")
    expect(reader.persona).to_have_value("Mobile developer")
    expect(reader.page.get_by_role("button", name="PyTorch and JAX")).to_be_visible()
    expect(reader.page.get_by_role("navigation", name="App pages")).to_be_visible()
    expect(reader.page.get_by_role("button", name="Share")).to_be_visible()
    reader.assert_nothing_went_wrong()


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("/", DESKTOP),
        ("/decide", DESKTOP),
        ("/measurements", PHONE),
        *(
            pytest.param(path, size, marks=pytest.mark.long)
            for size in (DESKTOP, PHONE)
            for path in PAGES
        ),
    ],
)
def test_nothing_jumps_while_a_page_opens(
    path: str, size: tuple[int, int], open_reader: OpenReader
) -> None:
    reader = open_reader(size=size)
    reader.page.add_init_script(WATCH_SHIFTS)
    reader.visit(path)
    reader.page.wait_for_function(ALL_THERE)
    assert reader.page.evaluate("() => window.shifts") < MOST_SHIFT


def test_the_watch_sees_what_jumps(reader: Reader) -> None:
    reader.page.add_init_script(WATCH_SHIFTS)
    reader.visit("/")
    reader.title.evaluate("(title) => { title.style.marginTop = '300px'; }")
    reader.page.wait_for_function(f"() => window.shifts > {MOST_SHIFT}")


def test_a_page_is_seen_though_a_part_of_it_never_comes(reader: Reader) -> None:
    reader.page.route(re.compile(r"/static/js/PageLink\."), lambda route: route.abort())
    reader.page.goto(f"{reader.root}/")
    expect(reader.title).to_be_visible()
    expect(reader.main).to_contain_text("within this evidence")
