"""Readers who enlarge the page, hold a phone across or ask for less motion.

What a test shows of every page is long; one page of each stands in every run.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.reader import PAGES, RESTING, Reader
from tests.running_server import Server

pytestmark = pytest.mark.browser

ENLARGED = {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2}
"""A window of 1280 by 900 at 200 %."""
NARROW = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
"""The same at 400 %, the width in which WCAG 1.4.10 wants everything read without a second axis."""
ACROSS = {"viewport": {"width": 844, "height": 390}, "has_touch": True, "is_mobile": True}
"""A phone held across."""
SIZES = {"200 %": ENLARGED, "400 %": NARROW, "across": ACROSS}
VIEWS = [
    pytest.param(
        path, size, marks=() if path == "/decide" and size == "200 %" else pytest.mark.long
    )
    for path in PAGES
    for size in SIZES
]
OPEN = """() => [...document.querySelectorAll('[data-testid=stMain] details:not([open]) > summary')]
    .map((summary) => summary.click()).length"""
OUTSIDE = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const inScroller = (node) => {
    let at = node.parentElement;
    while (at && at !== main && getComputedStyle(at).overflowX === 'visible') at = at.parentElement;
    return at && at !== main;
  };
  const beside = [...main.querySelectorAll('*')].filter((node) => {
    const { left, right, width, height } = node.getBoundingClientRect();
    return width > 1 && height > 1 && (right > innerWidth + 1 || left < -1)
      && node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && !inScroller(node);
  }).map((node) => node.outerHTML.slice(0, 140));
  const wide = [main, document.documentElement]
    .filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.tagName);
  return [...wide, ...beside];
}"""
"""What stands beyond the edge of the window and in no box that scrolls by itself."""
CUT = """() => [...document.querySelectorAll(
    '[data-testid=stMain] :is(button, summary, h1, h2, h3, label, th)')]
  .filter((node) => node.checkVisibility({ visibilityProperty: true })
    && getComputedStyle(node).overflowX === 'hidden'
    && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1)
  .map((node) => [node.outerHTML.slice(0, 140), node.innerText])"""
"""Words of controls and headings that are cut off."""
ALL_OPEN = """() => ![...document.querySelectorAll('[data-testid=stMain] .stExpander > details')]
    .some((fold) => !fold.open)"""
WATCH = """() => {
  const moved = window.moved = new Set();
  const look = () => {
    for (const one of document.getAnimations()) {
      if (one.playState === 'running' && one.effect.getComputedTiming().activeDuration > 10) {
        moved.add(`${one.animationName ?? one.transitionProperty}: `
          + one.effect.target.outerHTML.slice(0, 120));
      }
    }
    requestAnimationFrame(look);
  };
  look();
}"""
"""Notes in every frame from now on what moves."""
MOVED = "() => [...window.moved]"
COVERED = """() => {
  const bars = [...document.querySelectorAll('*')].filter((node) =>
    ['fixed', 'sticky'].includes(getComputedStyle(node).position)
    && node.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  const heights = bars.map((bar) => bar.getBoundingClientRect())
    .filter(({ width, height, top, bottom }) =>
      width > innerWidth / 2 && height > 1 && bottom > 0 && top < innerHeight)
    .map(({ top, bottom }) => Math.min(bottom, innerHeight) - Math.max(top, 0));
  return Math.max(0, ...heights) / innerHeight;
}"""
"""The share of the window's height that the highest of the bars takes that stay while one reads."""


@pytest.fixture
def with_settings(browser: Browser, server: Server) -> Iterator[Callable[..., Reader]]:
    """Open a reader whose browser has settings of its own, as ``new_context`` takes them."""
    contexts: list[BrowserContext] = []

    def opened(**settings: Any) -> Reader:
        context = browser.new_context(**settings)
        contexts.append(context)
        return Reader(context.new_page(), server.root)

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("path", "size"), VIEWS)
def test_an_enlarged_page_is_read_without_scrolling_sideways(
    path: str, size: str, with_settings: Callable[..., Reader]
) -> None:
    reader = with_settings(**SIZES[size])
    reader.visit(path + "?frameworks=tensorflow,pytorch,jax,keras&persona=mobile")
    for _ in range(2):
        reader.page.evaluate(OPEN)
        reader.page.wait_for_timeout(600)
    assert reader.page.evaluate(OUTSIDE) == []
    assert reader.page.evaluate(CUT) == []
    assert reader.page.evaluate(COVERED) < 0.34
    assert reader.errors == []


@pytest.mark.long
@pytest.mark.parametrize("path", PAGES)
def test_who_asks_for_less_motion_gets_none(
    path: str, with_settings: Callable[..., Reader]
) -> None:
    reader = with_settings(reduced_motion="reduce")
    reader.visit(path)
    reader.page.evaluate(WATCH)
    reader.page.evaluate(OPEN)
    reader.page.wait_for_function(ALL_OPEN)
    reader.page.wait_for_selector(RESTING)
    assert reader.page.evaluate(MOVED) == []


@pytest.mark.long
def test_who_does_not_ask_sees_folds_move(with_settings: Callable[..., Reader]) -> None:
    reader = with_settings(reduced_motion="no-preference")
    reader.visit("/learn")
    reader.page.evaluate(WATCH)
    reader.page.evaluate(OPEN)
    reader.page.wait_for_function("() => window.moved.size > 0")
