"""A finger on a phone: what can be tapped is large enough, and nothing lies over it."""

import pytest

from tests.browser.reader import PAGES, PHONE, OpenReader, Reader

pytestmark = pytest.mark.browser

LEAST = 44
"""Pixels that a target is high and wide."""
MISSED = """(least) => {
  const controls = 'a[href], button, input, select, textarea, summary, [role="button"]';
  const inSentence = (node) => getComputedStyle(node).display === 'inline'
    && node.parentElement.textContent.trim() !== node.textContent.trim();
  const missed = [];
  const look = (root) => root.querySelectorAll('*').forEach((node) => {
    if (node.shadowRoot) look(node.shadowRoot);
    if (!node.matches(controls) || inSentence(node)) return;
    if (!node.checkVisibility({ opacityProperty: true })) return;
    const target = node.closest('label') ?? node;
    target.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = target.getBoundingClientRect();
    if (right - left <= 1 || right < 0) return;  // for screen readers, or moved out of sight
    const hits = [top + 1, bottom - 1].every((y) =>
      target.contains(root.elementFromPoint((left + right) / 2, y)));
    if (Math.min(right - left, bottom - top) < least - .01 || !hits)
      missed.push([node.outerHTML.slice(0, 120), right - left, bottom - top, hits]);
  });
  look(document);
  return missed;
}"""
OFTEN = ("/", "/decide")
VISITS = [
    pytest.param(path, marks=() if path in OFTEN else pytest.mark.long, id=path) for path in PAGES
]


def opened(open_reader: OpenReader, path: str) -> Reader:
    reader = open_reader(size=PHONE, touch=True)
    reader.visit(path)
    return reader


@pytest.mark.parametrize("path", VISITS)
def test_a_finger_hits_everything_that_can_be_tapped(path: str, open_reader: OpenReader) -> None:
    assert opened(open_reader, path).page.evaluate(MISSED, LEAST) == []


def test_the_pages_in_the_navigation_are_hit_as_well(open_reader: OpenReader) -> None:
    reader = opened(open_reader, "/learn")
    reader.page.get_by_role("button", name="Expand sidebar").tap()
    links = reader.page.get_by_test_id("stSidebarNavLink")
    heights = [box["height"] for link in links.all() if (box := link.bounding_box())]
    assert len(heights) == len(PAGES)
    assert min(heights) >= LEAST


def test_a_target_that_is_small_or_covered_is_found(open_reader: OpenReader) -> None:
    page = opened(open_reader, "/learn").page
    page.evaluate("document.querySelector('h1').outerHTML += '<button>x</button>'")
    (small,) = page.evaluate(MISSED, LEAST)
    assert small[0] == "<button>x</button>"
