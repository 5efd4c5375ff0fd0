"""Weights in a real browser: they total 100 at every key, and what is said of one holds there."""

import re

import pytest
from playwright.sync_api import Locator, expect

from comparison.catalogue import Catalogue
from tests.browser.reader import PHONE, OpenReader, Reader

pytestmark = pytest.mark.browser
PRESSES = 8


def ranges(reader: Reader) -> Locator:
    return reader.page.get_by_role("group", name="Weights, which total 100").get_by_role("slider")


def values(reader: Reader) -> list[int]:
    found: list[int] = ranges(reader).evaluate_all("all => all.map(one => one.valueAsNumber)")
    return found


def test_quick_keys_lose_no_step_and_the_weights_total_100_at_each(reader: Reader) -> None:
    reader.visit("/decide?persona=mobile")
    expect(ranges(reader)).to_have_count(7)
    before = values(reader)
    memory = reader.page.get_by_role("slider", name="Memory")
    start = int(memory.input_value())
    memory.focus()
    for step in range(1, PRESSES + 1):
        reader.page.keyboard.press("ArrowRight")
        assert sum(values(reader)) == 100
        expect(memory).to_have_value(str(start + step))
    expect(reader.page).to_have_url(re.compile(rf"w\.memory={start + PRESSES}\b"))
    expect(memory).to_be_focused()
    for _ in range(PRESSES):
        reader.page.keyboard.press("ArrowLeft")
    assert values(reader) == before
    expect(reader.page).not_to_have_url(re.compile(r"w\."))


def test_from_100_back_to_where_it_was_the_others_are_as_they_were(reader: Reader) -> None:
    reader.visit("/decide?persona=mobile")
    expect(ranges(reader)).to_have_count(7)
    before = values(reader)
    deployment = reader.page.get_by_role("slider", name="Deployment")
    start = int(deployment.input_value())
    deployment.focus()
    reader.page.keyboard.press("End")
    assert values(reader) == [0, 0, 0, 0, 100, 0, 0]
    for _ in range(100 - start):
        reader.page.keyboard.press("ArrowLeft")
    assert values(reader) == before


def test_at_the_number_that_show_me_names_the_other_one_is_ahead(
    reader: Reader, catalogue: Catalogue
) -> None:
    """One step short of it nobody else leads, seen at the control and in the pictures' words."""
    reader.visit("/decide?persona=mobile")
    button = reader.page.get_by_role("button", name=re.compile("^Show me: ")).first
    label, at = button.inner_text().removeprefix("Show me: ").rsplit(" at ", 1)
    control = reader.page.get_by_role("slider", name=re.compile(f"^{label}$", re.IGNORECASE))
    ahead_before = reader.main.get_by_text(re.compile(r"is \S+ points? ahead of|are level"))
    expect(ahead_before.first).to_be_visible()
    button.click()
    expect(control).to_have_value(at)
    assert sum(values(reader)) == 100
    expect(reader.page).to_have_url(re.compile(r"w\."))
    back = reader.page.get_by_role("button", name="Back to the persona’s weights")
    back.click()
    expect(reader.page).not_to_have_url(re.compile(r"w\."))
    expected = list(catalogue.personas["mobile"].weights.values())
    expect(back).to_have_count(0)
    assert values(reader) == expected


@pytest.mark.long
def test_on_a_phone_each_range_is_high_enough_for_a_finger(open_reader: OpenReader) -> None:
    reader = open_reader(size=PHONE)
    reader.visit("/decide?persona=mobile")
    expect(ranges(reader)).to_have_count(7)
    heights = ranges(reader).evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    width = reader.page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE[0]
