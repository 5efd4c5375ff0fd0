"""A page in a real Chromium: its first paint, its verdict, its radar, its bytes, and a click.

Opening a page is measured with an empty cache on a link of 10 Mbit/s and 40 ms, a click without
any throttle. All times are read in the page, by its own clock, so that what steers the browser
does not count. The verdict (for the bare page: its title) is on screen with the frame that
Chromium names for it; first contentful paint and verdict are told by the same clock, so that
one frame has one time. Bytes are those of the responses, headers among them, and of the
websocket's messages, these before any compression.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page

from tests.running_server import Server
from tests.speed.browser.network import LINK, NO_THROTTLE, Traffic, throttle
from tests.speed.report.goals import BYTES, CLICK, FIRST_PAINT, RADAR, VERDICT
from tests.speed.reruns import LABEL

WATCH = (Path(__file__).resolve().parent / "watch.js").read_text("utf-8")
PATIENCE = 90_000
CLICKS = 4
BETWEEN_CLICKS = 500
FIRST = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SHOWN = "speed.shown()"


def visit(browser: Browser, server: Server) -> dict[str, float]:
    """The rows of one round, for one server: a first visit, then clicks on the open page."""
    with watched(browser) as (page, network):
        return _opening(page, network, server.root) | _clicking(page)


@contextmanager
def watched(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """An empty page with an empty cache that will be watched, and its network, throttled."""
    with closing(browser.new_context()) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.add_init_script(WATCH)
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        throttle(network, LINK)
        yield page, network


def _opening(page: Page, network: CDPSession, root: str) -> dict[str, float]:
    traffic = Traffic(network)
    opened(page, traffic, root)
    throttle(network, NO_THROTTLE)
    return {
        FIRST_PAINT: page.evaluate(FIRST) / 1000,
        VERDICT: page.evaluate(SHOWN) / 1000,
        RADAR: page.evaluate("speed.radar") / 1000,
        BYTES: traffic.moved / 1e6,
    }


def opened(page: Page, traffic: Traffic, root: str) -> None:
    """Open the page and wait until its radar and verdict are there and nothing moves any more."""
    page.goto(root, wait_until="commit")
    page.wait_for_function(f"() => speed.radar !== null && {SHOWN} !== null")
    traffic.wait_for_rest(page)


def _clicking(page: Page) -> dict[str, float]:
    times = [click(page, place) for place in range(1, CLICKS + 1)]
    return {CLICK: median(times)}


def click(page: Page, place: int) -> float:
    """Choose the option at ``place``; milliseconds until the title is another one."""
    page.get_by_role("combobox", name=LABEL).click()
    page.get_by_role("option").nth(place).click()
    page.wait_for_function("() => speed.answered !== null")
    page.wait_for_timeout(BETWEEN_CLICKS)
    return float(page.evaluate("speed.answered - speed.clicked"))
