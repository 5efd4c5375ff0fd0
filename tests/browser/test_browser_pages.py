"""Every page at a desk and on a phone, in light and dark: whole, quiet and within its width."""

import json
import re
import tomllib

import pytest
from playwright.sync_api import Locator, expect
from reader import DESKTOP, NAMES, PAGES, PHONE, OpenReader, Reader
from running_server import ROOT

from components.palette import ACCENT, FILL, LINE, MUTED

SIZES = {"desk": DESKTOP, "phone": PHONE}
WITH_PICTURES = ("Overview", "Decide", "Evidence")
TOO_WIDE = """() => [document.querySelector('[data-testid=stMain]'), document.documentElement]
    .map((box) => box.scrollWidth - box.clientWidth)"""
COLOURS_DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot svg *')].flatMap((part) => {
    const style = getComputedStyle(part);
    return part.tagName === 'g' ? [] : [style.fill, style.stroke];
})"""
DUMMY = re.compile(r"rgba?\(0, 0, (7|8|9|16|55|56)\b")
"""The dummy colours #000007 to #000010, #000037 and #000038 as a browser writes them."""
SLOTS = {ACCENT: 6, MUTED: 7, LINE: 8, FILL: 9}
"""The places of the dummies' colours in the theme's chartCategoricalColors."""


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_is_whole_and_keeps_within_its_width(
    size: str, colours: str, open_reader: OpenReader
) -> None:
    reader = open_reader(size=SIZES[size], colours=colours)
    reader.visit("/")
    for name in NAMES:
        if name != "Overview":
            _follow(reader, name, by_sidebar=size == "phone")
        _wait_for_pictures(reader, name)
        expect(reader.persona).to_be_visible()
        assert reader.page.evaluate(TOO_WIDE) == [0, 0], name
        drawn = set(reader.page.evaluate(COLOURS_DRAWN))
        assert [colour for colour in drawn if DUMMY.match(colour)] == [], name
        _assert_pictures_have_words(reader)
    reader.assert_nothing_went_wrong()


def _follow(reader: Reader, name: str, *, by_sidebar: bool) -> None:
    """Go to another page as a reader does; on a phone the menu is behind a button."""
    before = reader.title.inner_text()
    if by_sidebar:
        reader.page.get_by_role("button", name="Expand sidebar").click()
    reader.go_to(name)
    expect(reader.page).to_have_title(f"{name} · Framefit")
    expect(reader.title).not_to_have_text(before)
    reader.settle()
    expect(reader.page.get_by_role("button", name="Collapse sidebar")).not_to_be_in_viewport()


def _wait_for_pictures(reader: Reader, name: str) -> None:
    if name in WITH_PICTURES:
        pictures = reader.page.locator(".js-plotly-plot")
        expect(pictures.first).to_be_attached()
        expect(pictures.last.locator(".main-svg").first).to_be_attached()


def _assert_pictures_have_words(reader: Reader) -> None:
    """Each picture must stand in a figure whose label says what it shows."""
    pictures = reader.page.locator(".js-plotly-plot")
    within = reader.page.get_by_role("figure").filter(has=pictures)
    expect(within).to_have_count(pictures.count())
    for figure in within.all():
        expect(figure).to_have_attribute("aria-label", re.compile(".{20,}"))


def _theme(colours: str) -> list[str]:
    """The theme's chart colours as a browser writes them."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    hexes = config["theme"][colours]["chartCategoricalColors"]
    return [f"rgb({int(c[1:3], 16)}, {int(c[3:5], 16)}, {int(c[5:7], 16)})" for c in hexes]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_pictures_take_the_colours_of_the_theme(colours: str, open_reader: OpenReader) -> None:
    reader = open_reader(colours=colours)
    reader.visit("/evidence")
    _wait_for_pictures(reader, "Evidence")
    theme, other = _theme(colours), _theme("light" if colours == "dark" else "dark")
    drawn = set(reader.page.evaluate(COLOURS_DRAWN))
    assert theme[SLOTS[ACCENT]] in drawn
    assert not drawn & {other[SLOTS[dummy]] for dummy in SLOTS}


def test_pictures_follow_when_the_colours_of_the_system_change(reader: Reader) -> None:
    reader.visit("/evidence")
    _wait_for_pictures(reader, "Evidence")
    reader.page.emulate_media(color_scheme="dark")
    accent = _theme("dark")[SLOTS[ACCENT]]
    reader.page.wait_for_function(f"({COLOURS_DRAWN})().includes({json.dumps(accent)})")


def test_text_in_pictures_is_light_on_dark_and_dark_on_light(open_reader: OpenReader) -> None:
    brightness = {
        colours: _brightness(_a_text_in_a_picture(open_reader(colours=colours)))
        for colours in ("light", "dark")
    }
    assert brightness["light"] < 80
    assert brightness["dark"] > 180


def _a_text_in_a_picture(reader: Reader) -> Locator:
    reader.visit("/")
    text = reader.page.locator(".js-plotly-plot text", has_text="Ecosystem").first
    expect(text).to_be_attached()
    return text


def _brightness(text: Locator) -> float:
    fill = str(text.evaluate("(part) => getComputedStyle(part).fill"))
    return sum(map(int, re.findall(r"\d+", fill)[:3])) / 3


@pytest.mark.parametrize("path", PAGES)
def test_a_deep_link_opens_its_page_quietly(path: str, reader: Reader) -> None:
    reader.visit(f"{path}?persona=student")
    expect(reader.persona).to_have_value("Student")
    expect(reader.page).to_have_title(f"{dict(zip(PAGES, NAMES, strict=True))[path]} · Framefit")
    reader.assert_nothing_went_wrong()


def test_links_to_sources_open_in_a_new_window_and_give_nothing_away(reader: Reader) -> None:
    reader.visit("/compare?search=licence")
    opener = reader.main.locator("details").first
    opener.locator("summary").click()
    expect(opener.get_by_role("link").first).to_be_visible()
    outside = reader.page.locator(f'a[href^="http"]:not([href^="{reader.root}"])')
    assert outside.count() > 3
    for link in outside.all():
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", re.compile("noopener"))


def test_links_in_the_tables_of_scores_open_in_a_new_window_too(reader: Reader) -> None:
    reader.visit("/")
    reader.main.locator("summary", has_text="Ecosystem").click()
    links = reader.page.get_by_role("table").first.get_by_role("link")
    expect(links.first).to_be_visible()
    for link in links.all():
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", re.compile("noopener"))
