"""By keyboard alone: Tab, and arrows in a group, reach each control; what has the focus shows."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import PAGES, Reader

pytestmark = [pytest.mark.browser, pytest.mark.long]

WATCH = """() => {
  const every = (root) => [...root.querySelectorAll('*')].flatMap(
    (node) => [node, ...(node.shadowRoot ? every(node.shadowRoot) : [])]);
  const control = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const reached = (node) => node.matches(control) && node.tabIndex >= 0 && !node.disabled
    && node.checkVisibility({visibilityProperty: true}) && node.getClientRects().length;
  const around = (node) => [node, node.parentElement, node.parentElement?.parentElement,
    node.parentElement?.parentElement?.parentElement].filter(Boolean);
  const look = (node) => around(node).map((part) => {
    const style = getComputedStyle(part);
    return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.color,
      style.opacity];
  }).join('|');
  const named = (node) => (node.getAttribute('aria-label') || node.innerText || node.name || '')
    .trim().slice(0, 50) + ' <' + node.tagName.toLowerCase() + '>';
  window.keys = {seen: new Set(), looks: new Map(), unseen: new Set(), named,
    wanted: () => every(document.querySelector('[data-testid=stMain]')).filter(reached)};
  window.keys.step = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    for (const [before, look_] of window.keys.looks)
      if (before !== node) {
        if (look(before) === look_) window.keys.unseen.add(named(before));
        window.keys.looks.delete(before);
      }
    if (!node || node === document.body || node.matches('main, [data-testid=stMain]')) return;
    window.keys.seen.add(node.dataset.term ?? node);
    window.keys.looks.set(node, look(node));
  };
}"""
MISSED = """() => window.keys.wanted()
  .filter((node) => !window.keys.seen.has(node.dataset.term ?? node)).map(window.keys.named)"""
OTHERS = """() => {
  const group = document.activeElement?.closest('[role=radiogroup], [role=toolbar], [role=group]');
  return group ? group.querySelectorAll('button').length - 1 : 0;
}"""
"""How many more buttons stand in the group that has the focus; Tab stops at one of them."""
MOST = 200
"""Steps of the Tab key after which a page is given up."""


def press(reader: Reader, key: str) -> None:
    """Press a key and note what has the focus now. A mark of a term is the same when drawn anew."""
    reader.page.keyboard.press(key)
    reader.page.evaluate("() => window.keys.step()")


@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_every_control_and_each_shows_that_it_has_the_focus(
    path: str, reader: Reader
) -> None:
    reader.visit(path)
    reader.page.add_style_tag(content="* { transition: none !important }")
    reader.page.evaluate(WATCH)
    for _ in range(MOST):
        press(reader, "Tab")
        for _ in range(reader.page.evaluate(OTHERS)):
            press(reader, "ArrowRight")
        if not reader.page.evaluate(MISSED):
            break
    assert reader.page.evaluate(MISSED) == []
    assert reader.page.evaluate("() => [...window.keys.unseen]") == []


def test_the_shared_controls_are_used_by_keyboard_alone(reader: Reader) -> None:
    reader.visit("/")
    reader.persona.focus()
    reader.page.keyboard.press("ArrowDown")
    reader.page.get_by_role("option").first.wait_for()
    reader.page.keyboard.type("Student")
    reader.page.keyboard.press("Enter")
    expect(reader.page).to_have_url(re.compile("persona=student"))
    share = reader.page.get_by_role("button", name="Share")
    share.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("button", name="Copy link")).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("button", name="Copy link")).to_be_hidden()


def test_must_haves_and_folds_are_used_by_keyboard_alone(reader: Reader) -> None:
    reader.visit("/decide?persona=student")
    choice = reader.page.get_by_role("button", name="use an Apple GPU")
    choice.focus()
    reader.page.keyboard.press("Space")
    expect(reader.page).to_have_url(re.compile("must=apple_gpu"))
    fold = reader.main.locator("summary", has_text="Memory").last
    fold.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("tab", name="PyTorch")).to_be_visible()
