"""The first paint in a real browser: readable without scripts, and replaced without a jump."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from comparison.links.pages import PAGES
from comparison.reading.load import load
from tests.browser.reader import DESKTOP, PHONE, OpenReader, Reader
from tests.running_server import Server

pytestmark = pytest.mark.browser

FOUR = "frameworks=tensorflow,pytorch,jax,keras"
VIEWS = [
    pytest.param("/?persona=distributed", DESKTOP, id="overview", marks=pytest.mark.long),
    pytest.param("/", DESKTOP, id="first"),
    pytest.param(f"/?persona=web&{FOUR}", PHONE, id="overview-phone"),
    pytest.param("/decide?persona=mobile", DESKTOP, id="decide"),
    *(
        pytest.param(f"/{page.path}?persona={persona}", size, marks=pytest.mark.long)
        for page in PAGES
        for persona in ("mobile", "edge")
        for size in (DESKTOP, PHONE)
    ),
]
PLACES = """() => [...document.querySelectorAll('h1')]
    .filter((title) => getComputedStyle(title).visibility === 'visible')
    .map((title) => title.getBoundingClientRect())
    .map((box) => [box.x, box.y, box.width, box.height].map(Math.round))[0]"""
LINES = """() => {
  const [title] = [...document.querySelectorAll('h1')]
      .filter((title) => getComputedStyle(title).visibility === 'visible');
  const walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), lines = [];
  for (let node; (node = walk.nextNode());)
    for (const word of node.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
      const top = Math.round(range.getBoundingClientRect().top);
      if (lines.at(-1)?.top !== top) lines.push({ top, words: [] });
      lines.at(-1).words.push(word[0]);
    }
  return lines.map((line) => line.words.join(' '));
}"""
SCORES = """(table) => [...table.querySelectorAll('tr')]
    .map((row) => [...row.children].map((cell) => cell.innerText.trim()))"""
TOO_WIDE = """() => [...document.querySelectorAll('#framefit-first *')]
    .filter((item) => !item.closest('svg, .scroll, header'))
    .filter((item) => item.getBoundingClientRect().right > innerWidth + 1)
    .map((item) => item.outerHTML.slice(0, 80))"""
RULES = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("path", "size"), VIEWS)
def test_the_heading_stays_where_it_was_when_the_dashboard_takes_over(
    path: str, size: tuple[int, int], open_reader: OpenReader
) -> None:
    early, late = open_reader(size=size), open_reader(size=size)
    early.page.route("**/*.js", lambda route: route.abort())
    early.page.goto(early.root + path)
    expect(early.page.locator("#framefit-first h1")).to_be_visible()
    late.visit(path)
    late.page.wait_for_function("() => !document.getElementById('framefit-first')")
    expect(late.title).to_have_text(early.page.locator("#framefit-first h1").inner_text())
    late.page.wait_for_function(f"() => ({PLACES})()?.[1] === {early.page.evaluate(PLACES)[1]}")
    assert late.page.evaluate(PLACES) == early.page.evaluate(PLACES)
    assert late.page.evaluate(LINES) == early.page.evaluate(LINES)


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_without_scripts_every_page_can_be_read_and_leads_on(
    page: object, without_scripts: Page, server: Server
) -> None:
    name, title = page.path, page.title  # type: ignore[attr-defined]
    without_scripts.goto(f"{server.root}/learn?persona=mobile")
    menu = without_scripts.get_by_role("navigation", name="Pages")
    menu.get_by_role("link", name=title, exact=True).click()
    expect(without_scripts).to_have_url(re.compile(rf"{server.root}/{name}\?.*persona=mobile"))
    expect(without_scripts.get_by_role("heading", level=1)).to_be_visible()
    expect(without_scripts.get_by_text("fits a little better").first).to_be_visible()
    expect(without_scripts.locator("#framefit-first figure svg").first).to_be_visible()
    expect(without_scripts.get_by_role("table", name="Scores out of 10")).to_be_visible()


@pytest.mark.parametrize(
    "persona",
    [
        pytest.param(name, marks=() if name == "mobile" else pytest.mark.long)
        for name in load().personas
    ],
)
def test_its_scores_are_those_of_the_dashboard(
    persona: str, without_scripts: Page, server: Server, open_reader: OpenReader
) -> None:
    path = f"/decide?persona={persona}"
    without_scripts.goto(server.root + path)
    table = without_scripts.get_by_role("table", name="Scores out of 10")
    early = {
        row.get_by_role("rowheader").inner_text(): row.locator(".said").all_inner_texts()
        for row in table.get_by_role("row").all()[1:]
    }
    reader = open_reader()
    reader.visit(path)
    fit = reader.page.locator(".st-key-fit-table")
    late = {row[0]: row[1:] for row in fit.locator("table").first.evaluate(SCORES)[1:]}
    assert set(late) <= set(early)
    for criterion, cells in late.items():
        assert [cell.partition(",")[0] for cell in cells[1:]] == [
            cell.partition("\n")[0] for cell in early[criterion][1:]
        ], criterion


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_it_has_no_fault_of_access_and_nothing_too_wide(
    size: tuple[int, int], colours: str, browser: Browser, server: Server
) -> None:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=colours,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{server.root}/?persona=distributed&{FOUR}")
    assert page.evaluate(TOO_WIDE) == []
    found = Axe().run(page, options=RULES).response["violations"]
    context.close()
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    assert serious == []


def test_where_the_dashboard_cannot_be_reached_the_answer_stays(open_reader: OpenReader) -> None:
    reader, refused = open_reader(), [""]
    reader.page.route_web_socket("**/*", lambda socket: refused.append(socket.url))
    reader.page.goto(f"{reader.root}/decide?persona=mobile")
    while not refused[1:]:
        reader.page.wait_for_timeout(50)
    expect(reader.title).to_have_text("PyTorch is 0.3 points ahead of TensorFlow")
    expect(reader.page.locator("#framefit-first")).to_be_visible()


def test_the_first_radar_stands_in_until_the_interactive_one_is_drawn(
    open_reader: OpenReader,
) -> None:
    reader = open_reader()
    held: list[Route] = []
    reader.page.route(re.compile(r"/static/js/PlotlyChart\."), lambda route: held.append(route))
    reader.visit("/")
    picture = reader.page.locator(".st-key-plot-radar > svg")
    expect(picture).to_be_visible()
    for route in held:
        route.continue_()
    reader.wait_for_charts()
    expect(picture).to_have_count(0)
    reader.assert_nothing_went_wrong()


ALL_MUSTS = ",".join(load().requirements)


@pytest.mark.parametrize("size", [DESKTOP, (700, 900), PHONE])
def test_without_scripts_all_that_was_asked_for_can_be_read(
    size: tuple[int, int], without_scripts: Page, server: Server
) -> None:
    without_scripts.set_viewport_size({"width": size[0], "height": size[1]})
    without_scripts.goto(f"{server.root}/?persona=web&must={ALL_MUSTS}")
    asked = without_scripts.locator(".asked")
    last = asked.locator("dd").last.bounding_box()
    whole = asked.bounding_box()
    assert last
    assert whole
    assert last["y"] + last["height"] <= whole["y"] + whole["height"] + 1
    assert without_scripts.evaluate("() => document.documentElement.scrollWidth") <= size[0]


def test_what_a_page_says_of_itself_follows_the_view(reader: Reader) -> None:
    """Else a menu that shares the page's canonical link would pass on another view."""
    reader.visit("/?persona=mobile")
    cited = reader.page.locator('link[rel="canonical"]')
    expect(cited).to_have_attribute("href", re.compile("persona=mobile"))
    reader.go_to("Decide")
    reader.settle()
    reader.choose_persona("Researcher")
    expect(cited).to_have_attribute("href", re.compile("/decide[?].*persona=researcher"))
    assert reader.page.url == cited.get_attribute("href")
    expect(reader.page.locator('meta[property="og:title"]')).to_have_count(0)


def test_streamlit_finds_its_server_at_once(reader: Reader) -> None:
    """A deep link asks nothing below the address of its page."""
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.visit("/decide?persona=mobile")
    assert not [url for url in asked if "/decide/" in url]
    reader.assert_nothing_went_wrong()
