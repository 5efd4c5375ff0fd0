"""Pages keep to their policy, show each icon in the cut font, and are embedded by whom we name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import expect

from docs.fonts import ligatures
from tests.browser.reader import PAGES, OpenReader, Reader
from tests.running_server import Server, StartServer
from web.assets.fonts import FOLDER
from web.headers import VARIABLE

pytestmark = pytest.mark.browser

OPENED = """() => document.querySelectorAll('details:not([open]) > summary')
    .forEach((summary) => summary.click())"""
ICONS_SHOWN = """() => [...document.querySelectorAll('*')]
    .filter((part) => part.childElementCount === 0 && part.textContent.trim()
      && getComputedStyle(part).fontFamily.includes('Material Symbols'))
    .map((part) => part.textContent.trim())"""
ICON_WIDTHS = """() => [...document.querySelectorAll('[data-testid="stIconMaterial"]')]
    .filter((part) => part.getClientRects().length)
    .map((part) => part.scrollWidth / parseFloat(getComputedStyle(part).fontSize))"""


@pytest.mark.long
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_no_page_tries_what_its_policy_refuses(colours: str, open_reader: OpenReader) -> None:
    """With everything opened that is folded, so that late scripts run too."""
    known = set(ligatures(TTFont(next(FOLDER.glob("material-symbols.*")))))
    reader = open_reader(colours=colours)
    for path in PAGES:
        reader.visit(path)
        reader.page.evaluate(OPENED)
        reader.page.wait_for_load_state("networkidle")
        shown = set(reader.page.evaluate(ICONS_SHOWN))
        assert shown
        assert shown <= known, path
        assert max(reader.page.evaluate(ICON_WIDTHS)) < 1.5, path
        assert (reader.errors, reader.foreign) == ([], []), path


def test_what_the_policy_refuses_is_heard(reader: Reader) -> None:
    """Else the test above could not fail."""
    reader.visit("/")
    reader.page.evaluate(
        "() => { document.head.append(document.createElement('script'));"
        "document.head.lastChild.textContent = 'window.planted = 1'; }"
    )
    assert reader.page.evaluate("() => window.planted") is None
    assert any(error.startswith("policy: script-src") for error in reader.errors)


def test_texts_take_the_cut_fonts_and_the_whole_ones_only_for_other_letters(reader: Reader) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.visit("/")
    reader.page.wait_for_load_state("networkidle")
    fonts = {url.rpartition("/")[2].partition(".")[0] for url in asked if "woff2" in url}
    assert fonts == {"framefit-serif-latin", "framefit-sans-latin", "MaterialSymbols-Rounded"}
    with reader.page.expect_request(re.compile("SourceSerifVariable-Roman")):
        reader.title.evaluate("(title) => { title.textContent = 'Жук' }")
    with reader.page.expect_request(re.compile("SourceSansVF-Upright")):
        reader.persona.evaluate("(box) => { box.parentNode.append('Жук') }")


@dataclass(frozen=True)
class Wiki:
    """Another site, whose one page shows whatever its address names inside its own."""

    origin: str

    def showing(self, server: Server) -> str:
        return f"{self.origin}/?{server.root}/?embed=true"


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        inside = self.path.partition("?")[2]
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f'<iframe src="{inside}" width="1200" height="800">'.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def wiki() -> Iterator[Wiki]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield Wiki(f"http://127.0.0.1:{running.server_port}")
        running.shutdown()


@pytest.mark.long
def test_a_site_that_is_named_shows_a_page_inside_its_own(
    wiki: Wiki, start_server: StartServer, open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, wiki.origin)
    server = start_server()
    page = open_reader(server).page
    page.goto(wiki.showing(server))
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("combobox", name="Choosing for")).to_be_visible()


def test_no_other_site_does(wiki: Wiki, server: Server, open_reader: OpenReader) -> None:
    reader = open_reader()
    with reader.page.expect_event("console", lambda message: "frame-ancestors" in message.text):
        reader.page.goto(wiki.showing(server))
    expect(reader.page.frame_locator("iframe").get_by_role("main")).to_have_count(0)
