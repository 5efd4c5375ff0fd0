"""Every page at a desk and on a phone, in light and dark: whole, quiet and within its width."""

import json
import re
import tomllib

import pytest
from playwright.sync_api import Locator, TimeoutError, expect

from components.charts.palette import ACCENT, FILL, LINE, MUTED
from tests.browser.reader import DESKTOP, NAMES, PAGES, PHONE, OpenReader, Reader
from tests.running_server import ROOT

pytestmark = pytest.mark.browser

SIZES = {"desk": DESKTOP, "phone": PHONE}
SOON = 2_000
"""Milliseconds in which a reader expects an answer."""
WITHOUT_PICTURES = ("Compare", "Code", "Learn")
"""Pages without any, or whose pictures are folded away at first."""
TOO_WIDE = """() => [document.querySelector('[data-testid=stMain]'), document.documentElement]
    .map((box) => box.scrollWidth - box.clientWidth)"""
COLOURS_DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot svg *')].flatMap((part) => {
    const style = getComputedStyle(part);
    return part.tagName === 'g' ? [] : [style.fill, style.stroke];
})"""
FILL_OF = "(part) => getComputedStyle(part).fill"
DUMMY = re.compile(r"rgba?\(0, 0, (7|8|9|16|55|56)\b")
"""The dummy colours #000007 to #000010, #000037 and #000038 as a browser writes them."""
SLOTS = {ACCENT: 6, MUTED: 7, LINE: 8, FILL: 9}
"""The places of the dummies' colours in the theme's chartCategoricalColors."""


@pytest.mark.parametrize(
    ("size", "colours"),
    [
        ("desk", "light"),
        ("phone", "dark"),
        pytest.param("desk", "dark", marks=pytest.mark.long),
        pytest.param("phone", "light", marks=pytest.mark.long),
    ],
)
def test_every_page_is_whole_keeps_within_its_width_and_takes_the_colours(
    size: str, colours: str, open_reader: OpenReader
) -> None:
    reader = open_reader(size=SIZES[size], colours=colours)
    reader.visit("/")
    for name in NAMES:
        if name != "Overview":
            _follow(reader, name, by_sidebar=size == "phone")
        expect(reader.persona).to_be_visible()
        assert reader.page.evaluate(TOO_WIDE) == [0, 0], name
        if name not in WITHOUT_PICTURES:
            _assert_pictures_have_words(reader)
            _assert_pictures_are_in(colours, reader, name)
    reader.assert_nothing_went_wrong()


def _follow(reader: Reader, name: str, *, by_sidebar: bool) -> None:
    """Go to another page as a reader does; on a phone a button opens the menu, which makes way."""
    before = reader.title.inner_text()
    if by_sidebar:
        reader.page.get_by_role("button", name="Expand sidebar").click()
    reader.go_to(name)
    expect(reader.page).to_have_title(f"{name} · Framefit")
    expect(reader.title).not_to_have_text(before)
    reader.settle()
    expect(reader.page.get_by_role("button", name="Collapse sidebar")).not_to_be_in_viewport()


def _pictures(reader: Reader) -> Locator:
    """The pictures of the page, all drawn."""
    pictures = reader.page.locator(".js-plotly-plot")
    expect(pictures.first).to_be_attached()
    expect(pictures.last.locator(".main-svg").first).to_be_attached()
    return pictures


def _assert_pictures_have_words(reader: Reader) -> None:
    """Each picture must stand in a figure whose label says what it shows."""
    pictures = _pictures(reader)
    within = reader.page.get_by_role("figure").filter(has=pictures)
    expect(within).to_have_count(pictures.count())
    for figure in within.all():
        expect(figure).to_have_attribute("aria-label", re.compile(".{20,}"))


def _assert_pictures_are_in(colours: str, reader: Reader, name: str) -> None:
    """No dummy colour may be left, none of the other theme, and text must be easy to read."""
    drawn = set(reader.page.evaluate(COLOURS_DRAWN))
    assert [colour for colour in drawn if DUMMY.match(colour)] == []
    theme, other = _theme(colours), _theme("light" if colours == "dark" else "dark")
    assert not drawn & {other[slot] for slot in SLOTS.values()}
    if name == "Evidence":
        assert theme[SLOTS[ACCENT]] in drawn
    ink = reader.page.locator(".js-plotly-plot text").first.evaluate(FILL_OF)
    brightness = sum(map(int, re.findall(r"\d+", ink)[:3])) / 3
    assert brightness > 150 if colours == "dark" else brightness < 110


def _theme(colours: str) -> list[str]:
    """The theme's chart colours as a browser writes them."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    hexes = config["theme"][colours]["chartCategoricalColors"]
    return [_rgb(colour) for colour in hexes]


def _rgb(colour: str) -> str:
    """A colour as a browser writes it: ``#96302B`` is ``rgb(150, 48, 43)``."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


@pytest.mark.xfail(
    strict=True,
    raises=TimeoutError,
    reason="charts keep the colours that they were drawn with until the next run",
)
@pytest.mark.long
def test_pictures_follow_when_the_reader_chooses_other_colours(reader: Reader) -> None:
    reader.visit("/evidence")
    _assert_pictures_are_in("light", reader, "Evidence")
    reader.page.get_by_role("button", name="Main menu").click()
    reader.page.get_by_role("menuitemradio", name="Dark").click()
    accent = json.dumps(_theme("dark")[SLOTS[ACCENT]])
    reader.page.wait_for_function(f"() => ({COLOURS_DRAWN})().includes({accent})", timeout=SOON)


@pytest.mark.long
def test_the_colour_of_a_finding_follows_when_the_reader_chooses_others(reader: Reader) -> None:
    """It is set in HTML, where nothing but the browser knows the reader's choice."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    reader.visit("/")
    word = reader.main.get_by_text("Contradicts itself").first
    for colours in ("light", "dark"):
        reader.page.get_by_role("button", name="Main menu").click()
        reader.page.get_by_role("menuitemradio", name=colours.capitalize()).click()
        reader.page.keyboard.press("Escape")
        expect(word).to_have_css("color", _rgb(config[colours]["redTextColor"]))


@pytest.mark.long
def test_deep_links_open_their_pages_quietly(reader: Reader, subtests: pytest.Subtests) -> None:
    for path, name in zip(PAGES, NAMES, strict=True):
        with subtests.test(path):
            reader.visit(f"{path}?persona=student&frameworks=keras,jax")
            expect(reader.persona).to_have_value("Student")
            expect(reader.page).to_have_title(f"{name} · Framefit")
            query = "frameworks=jax&frameworks=keras&persona=student"
            expect(reader.page).to_have_url(f"{reader.root}{path}?{query}")
            reader.assert_nothing_went_wrong()


def test_links_to_sources_open_in_a_new_window_and_give_nothing_away(reader: Reader) -> None:
    reader.visit("/compare?search=licence")
    folded = ("All seven criteria, and how each score is made", re.compile("^Ecosystem"))
    for heading in (re.compile("newest of"), *folded):
        reader.unfold(reader.main.locator("summary", has_text=heading).first)
    opened_score = reader.page.get_by_test_id("stTable").first
    expect(opened_score.get_by_role("link").first).to_be_visible()
    outside = reader.page.locator(f'a[href^="http"]:not([href^="{reader.root}"])')
    assert outside.count() > 10
    for link in outside.all():
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", re.compile("noopener"))
