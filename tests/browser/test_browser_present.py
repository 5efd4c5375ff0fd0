"""Presenting in a browser: by keyboard alone, each step whole on one screen."""

import re

import pytest
from playwright.sync_api import expect

from comparison.links.parameters import STEPS
from comparison.reading.load import PROJECT_DATA, load
from tests.browser.reader import OpenReader, Reader

pytestmark = pytest.mark.browser

FITS = """() => {
  const page = document.querySelector('[data-testid=stMain]');
  const bar = document.querySelector('.st-key-present-bar').getBoundingClientRect();
  const end = document.querySelector('.st-key-present-step').getBoundingClientRect().bottom;
  return end <= bar.top + 1 && page.scrollWidth <= innerWidth && page.scrollHeight <= innerHeight;
}"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.ff-told, .ff-told p, .ff-told li')]
    .map((part) => parseFloat(getComputedStyle(part).fontSize)))"""
SMALLEST_OF_TWIN = """() => Math.min(...[...document.querySelectorAll(
    '.st-key-plot-present-twin .annotation-text')].map((text) =>
        parseFloat(getComputedStyle(text).fontSize)
        * text.getBoundingClientRect().width / text.getBBox().width))"""
READABLE = 16
"""Pixels of a text on a screen 720 px high: a fortieth of it, as on slides of 18 points."""
IN_A_PICTURE = 13
"""The same for the numbers of a scale, the smallest in a picture."""
FOUR = "&frameworks=tensorflow,pytorch,jax,keras"
VIEWS = [
    pytest.param(f"persona=distributed{FOUR}", id="distributed-four"),
    *(
        pytest.param(f"persona={name}{more}", marks=pytest.mark.long)
        for name in load(PROJECT_DATA).personas
        for more in ("", FOUR)
    ),
]


def test_a_presenter_goes_through_it_by_keys_alone(reader: Reader) -> None:
    reader.visit("/compare?persona=mobile")
    before = reader.page.url
    reader.page.keyboard.press("p")
    expect(reader.title).to_have_text(re.compile("^Which deep learning framework fits us"))
    expect(reader.page).to_have_url(re.compile("present=1"))
    expect(reader.page.get_by_role("navigation", name="App pages")).to_be_hidden()
    for key, at in (("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("PageUp", 1)):
        reader.page.keyboard.press(key)
        expect(reader.page.get_by_text(f"{at} of {len(STEPS)}")).to_be_visible()
    reader.page.keyboard.press("n")
    expect(reader.page.get_by_text("Weights of 100")).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(reader.persona).to_have_value("Mobile developer")
    expect(reader.page.get_by_role("navigation", name="App pages")).to_be_visible()
    expect(reader.page).not_to_have_url(re.compile("present"))
    assert reader.page.url != before
    reader.assert_nothing_went_wrong()


@pytest.mark.long
def test_the_key_is_heard_while_a_weight_has_the_focus(reader: Reader) -> None:
    reader.visit("/decide?persona=mobile")
    weight = reader.page.get_by_role("slider", name="Memory")
    weight.press("ArrowRight")
    expect(reader.page).to_have_url(re.compile(r"w\.memory=16"))
    weight.press("p")
    expect(reader.page).to_have_url(re.compile("present=1"))
    expect(reader.main).to_contain_text(re.compile(r"Memory 16\s%"))


def test_a_step_is_in_the_link_and_back_shows_the_one_before(open_reader: OpenReader) -> None:
    first, second = open_reader(), open_reader()
    first.page.goto(f"{first.root}/?present=1&persona=web")
    first.page.get_by_role("button", name="Next").click()
    expect(first.page).to_have_url(re.compile("step=decides"))
    second.page.goto(first.page.url)
    expect(second.title).to_contain_text("makes the largest difference")
    first.page.go_back()
    expect(first.title).to_have_text(re.compile("^Which"))


@pytest.mark.parametrize("size", [(1280, 720), pytest.param((1920, 1080), marks=pytest.mark.long)])
@pytest.mark.parametrize("view", VIEWS)
def test_every_step_is_whole_on_the_screen_and_large_enough(
    view: str, size: tuple[int, int], open_reader: OpenReader
) -> None:
    reader = open_reader(size=size)
    for step in STEPS:
        reader.page.goto(f"{reader.root}/?present=1&step={step}&{view}")
        expect(reader.page.get_by_role("button", name="Leave")).to_be_visible()
        if step == "scores":
            reader.wait_for_charts()
        reader.page.wait_for_function(FITS)
        if step == "scores":
            assert reader.page.evaluate(SMALLEST_OF_TWIN) >= IN_A_PICTURE
        if step not in ("decides", "scores"):
            assert reader.page.evaluate(SMALLEST) >= READABLE
    reader.assert_nothing_went_wrong()


def test_on_a_phone_both_pictures_of_the_scores_are_on_the_screen(open_reader: OpenReader) -> None:
    reader = open_reader(size=(390, 844))
    reader.page.goto(f"{reader.root}/?present=1&step=scores&persona=web{FOUR}")
    reader.wait_for_charts()
    reader.page.wait_for_function(FITS)
