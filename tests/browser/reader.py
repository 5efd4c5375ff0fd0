"""A reader's browser: one page in a fresh context, and everything that went wrong in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

PAGES = ("/", "/compare", "/decide", "/evidence", "/measurements", "/code", "/learn")
NAMES = ("Overview", "Compare", "Decide", "Evidence", "Measurements", "Code", "Learn")
QUICK = ("/", "/decide", "/evidence")
SOME_PAGES = [
    path if path in QUICK else pytest.param(path, marks=pytest.mark.long) for path in PAGES
]
"""Three pages in every run, all in the long tests."""
DESKTOP = (1280, 900)
PHONE = (390, 844)
TYPING = 60
"""Milliseconds between two keys of a quick reader."""
DRAWN = """() => {
  const figures = [...document.querySelectorAll('[role="figure"]')];
  return figures.length && figures.every((figure) => figure.querySelector('.main-svg'));
}"""
BLOCKED = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""
"""Says in the console what a page may not do and tried."""
RESTING = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@dataclass
class Reader:
    """A page of the server at ``root``.

    What is waited for is written as a function: the page's policy refuses text that is evaluated.
    """

    page: Page
    root: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(BLOCKED)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.errors.append(f"page error: {error}"))
        self.page.on("dialog", lambda dialog: (self.errors.append("dialog"), dialog.dismiss()))
        self.page.on("request", self._asked)
        self.page.on("websocket", lambda socket: self._named(socket.url))

    @property
    def title(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def persona(self) -> Locator:
        return self.page.get_by_role("combobox", name="Choosing for")

    @property
    def link_notes(self) -> Locator:
        return self.page.get_by_text("Parts of the link could not be honoured")

    @property
    def fingerprint(self) -> str:
        """The data's fingerprint, as the footer has it."""
        said = self.page.get_by_text(re.compile(r"^Data version")).inner_text()
        return said.partition("fingerprint ")[2][:8]

    def visit(self, path: str) -> None:
        """Open an address of the server and wait until its page is drawn and its link written."""
        self.page.goto(path if path.startswith(self.root) else self.root + path)
        self.settle()

    def settle(self) -> None:
        expect(self.title).to_be_visible()
        expect(self.page.get_by_text(re.compile(r"^Data version"))).to_be_visible()
        self.page.wait_for_selector(RESTING)
        self.page.wait_for_function("() => location.search.includes('persona=')")

    def wait_for_charts(self) -> None:
        """Wait until every chart is drawn and the page has come to rest."""
        self.page.wait_for_function(DRAWN)
        self.page.wait_for_selector(RESTING)

    def choose_persona(self, label: str) -> None:
        self.persona.click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def unfold(self, fold: Locator) -> None:
        """Open a fold by its key: a click may fall beside it while the page above it grows."""
        fold.press("Enter")

    def go_to(self, name: str) -> None:
        """Follow the link to another page in the navigation."""
        self.page.get_by_role("navigation", name="App pages").get_by_role("link", name=name).click()

    def choose_frameworks(self, shown: str, more: str) -> None:
        """Open the list behind the button ``shown`` and add a framework to it."""
        self.page.get_by_role("button", name=shown, exact=True).click()
        self.page.get_by_role("combobox", name="Frameworks to compare").click()
        self.page.get_by_role("option", name=more, exact=True).click()
        self.page.keyboard.press("Escape")

    def assert_nothing_went_wrong(self) -> None:
        assert self.errors == []
        assert self.foreign == []
        expect(self.page.get_by_test_id("stException")).to_have_count(0)
        expect(self.page.get_by_text("Traceback")).to_have_count(0)

    def _heard(self, message: ConsoleMessage) -> None:
        where = message.location.get("url", "")
        if message.type == "error":
            self.errors.append(f"{message.text} ({where})")

    def _asked(self, request: Request) -> None:
        self._named(request.url)

    def _named(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("data", "blob", "about"):
            return
        if parts.netloc != urlsplit(self.root).netloc:
            self.foreign.append(address)


OpenReader = Callable[..., Reader]
"""``open_reader(server, size=PHONE, colours="dark")``: a reader in a fresh browser context."""
