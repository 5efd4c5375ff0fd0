"""Choosing a persona changes the sentence, the address and the mark, for each of them."""

import re

import pytest
from playwright.sync_api import expect

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Verdict, decide
from comparison.links.view import View
from comparison.wording.verdict import wording
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def verdict_for(catalogue: Catalogue, view: View) -> Verdict:
    weights, must = view.weights_in(catalogue), view.must_in(catalogue)
    return decide(catalogue, view.frameworks, weights, must, lens=view.lens_shown)


def in_turn(catalogue: Catalogue) -> list[str]:
    """All personas, the one that a link without parameters shows last."""
    usual = catalogue.edition.default_persona
    return sorted(catalogue.personas, key=lambda name: name == usual)


def one_of_each_answer(catalogue: Catalogue) -> list[str]:
    """A persona for each state that a verdict can have and each framework that can lead."""
    found: dict[tuple[str, str | None], str] = {}
    for name in in_turn(catalogue):
        verdict = verdict_for(catalogue, View(catalogue.edition.default_frameworks, name))
        found.setdefault((verdict.state, verdict.leader), name)
    return list(found.values())


@pytest.mark.long
def test_title_and_address_follow_the_persona(reader: Reader, catalogue: Catalogue) -> None:
    reader.visit("/")
    entries = reader.page.evaluate("history.length")
    for name in in_turn(catalogue):
        view = View(catalogue.edition.default_frameworks, name)
        reader.choose_persona(catalogue.personas[name].label)
        expect(reader.title).to_have_text(
            wording(catalogue, view, verdict_for(catalogue, view)).title
        )
        expect(reader.page).to_have_url(re.compile(rf"[?&]persona={name}(&|$)"))
    assert reader.page.evaluate("history.length") == entries + len(catalogue.personas)
    reader.assert_nothing_went_wrong()


def test_the_mark_of_the_better_fit_follows_the_persona(
    reader: Reader, catalogue: Catalogue
) -> None:
    reader.visit("/decide")
    heads = reader.page.get_by_role("columnheader")
    for name in one_of_each_answer(catalogue):
        verdict = verdict_for(catalogue, View(catalogue.edition.default_frameworks, name))
        reader.choose_persona(catalogue.personas[name].label)
        expect(reader.main).to_contain_text(catalogue.personas[name].reason)
        decided = verdict.state in ("clear", "close")
        marked = heads.filter(has_text="better fit")
        expect(marked).to_have_count(int(decided))
        if decided:
            expect(marked).to_contain_text(catalogue.named(verdict.leader or ""))
    reader.assert_nothing_went_wrong()


def test_a_control_that_is_changed_again_at_once_keeps_the_last_choice(reader: Reader) -> None:
    reader.visit("/")
    for label in ("Researcher", "Student", "Mobile developer"):
        reader.choose_persona(label)
    expect(reader.title).to_have_text(re.compile("^For a mobile developer"))
    expect(reader.page).to_have_url(re.compile("persona=mobile"))
    _assert_stays(reader, "Mobile developer")


def _assert_stays(reader: Reader, label: str) -> None:
    """One more run of the page must not bring an earlier choice back."""
    reader.unfold(reader.main.locator("summary", has_text="Memory").first)
    expect(reader.page.get_by_role("table").first).to_be_visible()
    expect(reader.persona).to_have_value(label)


def test_the_keyboard_alone_reaches_and_changes_the_persona(reader: Reader) -> None:
    reader.visit("/")
    for _ in range(20):
        reader.page.keyboard.press("Tab")
        if reader.persona.evaluate("(box) => box === document.activeElement"):
            break
    expect(reader.persona).to_be_focused()
    reader.page.keyboard.press("ArrowDown")
    expect(reader.page.get_by_role("listbox")).to_be_visible()
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Enter")
    expect(reader.title).not_to_have_text(re.compile("^For an enterprise team"))
    expect(reader.page).not_to_have_url(re.compile("persona=enterprise"))
    reader.assert_nothing_went_wrong()
