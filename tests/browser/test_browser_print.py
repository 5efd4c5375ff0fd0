"""A page on paper: no controls, nothing cut, no bare heading, light, its sources at the end."""

import re

import pytest
from playwright.sync_api import expect

from comparison.catalogue import Catalogue
from tests.browser.reader import DESKTOP, SOME_PAGES, OpenReader, Reader

pytestmark = pytest.mark.browser

SHEET = (698, 1020)
"""CSS pixels of a sheet of A4 inside margins of half an inch."""
FOUR = "?frameworks=tensorflow&frameworks=pytorch&frameworks=jax&frameworks=keras"
TEAM = "/decide?persona=mobile&team=Ana~memory~10&team=Bo~ecosystem~10"
WHAT_IS_PRESSED = (
    ".st-key-top-row, .st-key-page, button:not([aria-checked], [aria-pressed]), input, select, "
    "textarea, [role=tab]:not([aria-selected=true]), canvas"
)
SHOWN = "(part) => part.checkVisibility({visibilityProperty: true}) && part.offsetWidth > 1"
CONTROLS = f"""() => [...document.querySelectorAll('{WHAT_IS_PRESSED}')].filter({SHOWN})
    .filter((part) => !part.closest('summary, .stCode, .framefit-term'))
    .map((part) => part.outerHTML.slice(0, 200))"""
LABELS = ("Choosing for", "Search the", "Download CSV", "Code of ours", "On this page")
TEXTS = "[data-testid=stMain] :is(p, h1, h2, h3, li, td, th, pre, dd, .main-svg)"
CUT = f"""() => {{
  const bottom = (part) => part.getBoundingClientRect().bottom;
  return [...document.querySelectorAll('{TEXTS}')].filter((part) => part.checkVisibility())
    .filter((part) => part.getBoundingClientRect().right > innerWidth + 1
        || part.closest('pre') && (part.scrollWidth > part.clientWidth + 1
            || bottom(part.closest('pre')) > bottom(part.closest('.stElementContainer')) + 1))
    .map((part) => part.textContent.slice(0, 80));
}}"""
CONTENT = "h1, h2, h3, p, li, td, pre, dd, .main-svg"
OVER_NOTHING = f"""() => {{
  const every = [...document.querySelector('[data-testid=stMain]').querySelectorAll('{CONTENT}')]
      .filter((part) => part.checkVisibility({{visibilityProperty: true}}));
  const level = (part) => /^H[1-3]$/.test(part.tagName) ? Number(part.tagName[1]) : 9;
  return every.filter((part, at) => level(part) < 9 && (!every[at + 1]
      || level(every[at + 1]) <= level(part) && level(part) > 1)).map((part) => part.textContent);
}}"""
BRIGHT = """() => {
  const brightness = (colour) => Math.max(...colour.match(/\\d+/g).slice(0, 3).map(Number));
  return [...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, p, li, td, text)')]
      .filter((part) => part.checkVisibility() && part.textContent.trim())
      .map((part) => [part, getComputedStyle(part)])
      .filter(([part, style]) => brightness(part.closest('svg') ? style.fill : style.color) > 160)
      .map(([part]) => part.textContent.slice(0, 80));
}"""
GROUND = "() => getComputedStyle(document.querySelector('.stApp')).backgroundColor"


def on_paper(reader: Reader, path: str) -> Reader:
    reader.visit(path)
    reader.page.emulate_media(media="print")
    return reader


def printed_sources(reader: Reader) -> list[str]:
    """The titles of the publications at the end, as far as the first comma of each."""
    entries = reader.page.locator("section.ff-paper ol").first.locator("li").all_inner_texts()
    return [re.sub(r"\s+", " ", entry) for entry in entries]


@pytest.mark.parametrize("path", SOME_PAGES)
def test_a_page_on_paper_is_clean_and_ends_with_its_sources(
    path: str, open_reader: OpenReader
) -> None:
    reader = open_reader(size=SHEET)
    reader.visit(f"{path}?persona=mobile")
    sources = reader.page.locator("section.ff-paper")
    expect(sources).to_be_hidden()
    assert reader.page.evaluate(CONTROLS)
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(CONTROLS) == []
    assert reader.page.evaluate(CUT) == []
    assert reader.page.evaluate(OVER_NOTHING) == []
    said = reader.main.inner_text()
    assert [label for label in LABELS if label in said] == []
    assert said.index("Sources behind this page") < said.index("Data version")
    assert sources.locator("li").count() > 1


def test_the_sources_of_evidence_are_those_of_the_statements_that_its_link_leaves(
    open_reader: OpenReader, catalogue: Catalogue
) -> None:
    reader = on_paper(open_reader(size=SHEET), "/evidence?verdict=contradicted")
    claims = [claim for claim in catalogue.claims.values() if claim.finding == "contradicted"]
    names = {backing.source for claim in claims for backing in claim.evidence}
    titles = [catalogue.sources[name].title for name in names]
    found = printed_sources(reader)
    assert all(any(entry.startswith(title) for entry in found) for title in titles)
    assert len(found) == len(names | {catalogue.edition.article.source})
    expect(reader.page.locator("section.ff-paper")).to_contain_text("Measured by us")
    expect(reader.page.get_by_text(re.compile(r"^Statements \d"))).to_have_count(0)


@pytest.mark.long
def test_evidence_on_paper_says_which_statements_it_holds_and_can_hold_all(
    open_reader: OpenReader,
) -> None:
    reader = open_reader(size=DESKTOP)
    reader.visit("/evidence?page=2")
    which = reader.page.get_by_text("Statements 21 to 40 of 106 are printed.")
    expect(which).to_be_hidden()
    reader.page.emulate_media(media="print")
    expect(which).to_be_visible()
    expect(reader.page.get_by_role("radiogroup", name="Page")).to_be_hidden()
    reader.page.emulate_media(media="screen")
    reader.page.get_by_text("All on one page").click()
    reader.page.wait_for_url("**every=true**")
    expect(which).to_have_count(0)


def test_what_is_closed_prints_its_finding_and_what_is_opened_prints_whole(
    open_reader: OpenReader,
) -> None:
    reader = on_paper(open_reader(size=DESKTOP), "/measurements?topic=sizes&part=people")
    for one in reader.page.get_by_text("How it was measured, and what it does not say").all():
        expect(one).to_be_hidden()
    expect(reader.page.get_by_text("Mistakes, code size, installation").first).to_be_visible()
    expect(reader.page.get_by_text("Stability of APIs")).to_be_hidden()
    finding = reader.page.locator("summary", has_text="Wait until the first steady step").first
    expect(finding).to_be_visible()
    expect(reader.page.locator("section.ff-paper")).to_contain_text("torch 2.")


def test_the_statistics_that_scroll_on_a_screen_are_a_table_on_paper(
    open_reader: OpenReader,
) -> None:
    reader = on_paper(open_reader(size=DESKTOP), "/evidence?axis=memory")
    expect(reader.page.locator(".stDataFrame")).to_be_hidden()
    told = reader.page.get_by_text(re.compile(r"^Statistics 1 to \d+ of \d+ are printed"))
    expect(told).to_be_visible()
    assert reader.page.locator("div.ff-paper tr").count() > 2


def test_decide_on_paper_says_its_verdict_once_and_its_must_haves_in_words(
    open_reader: OpenReader,
) -> None:
    reader = open_reader(size=SHEET)
    reader.visit("/decide?persona=mobile")
    strip, in_words = reader.page.locator(".ff-strip"), reader.page.locator("div.ff-paper")
    choices = reader.page.get_by_text("They come first: a documented no excludes")
    expect(strip).to_be_visible()
    expect(choices).to_be_visible()
    expect(in_words).to_be_hidden()
    reader.page.emulate_media(media="print")
    expect(strip).to_be_hidden()
    expect(choices).to_be_hidden()
    expect(in_words).to_contain_text("It must run on Android and run on iOS.")


def test_a_table_begins_on_the_sheet_that_has_room_and_goes_on_on_the_next(
    open_reader: OpenReader,
) -> None:
    reader = on_paper(open_reader(size=SHEET), "/decide")
    table = reader.page.locator(".st-key-fit-table table")
    expect(table).to_have_css("display", "table")
    expect(table.locator("tr").nth(1)).to_have_css("break-inside", "avoid")
    expect(table.locator("tr").last).to_have_css("break-before", "avoid")


def test_charts_drawn_for_a_desk_fit_a_sheet(open_reader: OpenReader) -> None:
    reader = open_reader(size=(1920, 1080))
    reader.visit(TEAM)
    reader.wait_for_charts()
    charts = reader.page.locator(".stPlotlyChart").all()
    widths = [(one.bounding_box() or {})["width"] for one in charts]
    reader.page.emulate_media(media="print")
    zooms = [one.evaluate("(chart) => Number(getComputedStyle(chart).zoom)") for one in charts]
    assert max(widths) > SHEET[0]
    assert max(w * zoom for w, zoom in zip(widths, zooms, strict=True)) <= SHEET[0]


@pytest.mark.parametrize(
    "path",
    [
        TEAM,
        pytest.param("/code?left=jax&right=keras", marks=pytest.mark.long),
        pytest.param(f"/decide{FOUR}", marks=pytest.mark.long),
    ],
)
def test_wide_tables_and_long_pieces_of_code_stand_whole_on_paper(
    path: str, open_reader: OpenReader
) -> None:
    reader = on_paper(open_reader(size=SHEET), path)
    assert reader.page.evaluate(CUT) == []


@pytest.mark.parametrize(
    "path",
    [
        f"/{FOUR}",
        pytest.param("/measurements", marks=pytest.mark.long),
        pytest.param("/evidence", marks=pytest.mark.long),
    ],
)
def test_paper_is_light_whatever_the_readers_theme(path: str, open_reader: OpenReader) -> None:
    reader = open_reader(size=DESKTOP, colours="dark")
    reader.visit(path)
    reader.wait_for_charts()
    assert reader.page.evaluate(BRIGHT)
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(GROUND) == "rgb(255, 255, 255)"
    assert reader.page.evaluate(BRIGHT) == []
