"""A page in a real Chromium: its first paint, its radar, its bytes, and a click's new sentence.

Opening a page is measured with an empty cache on a link of 10 Mbit/s and 40 ms, a click without
any throttle. Chromium (tried with 156) delays the websocket's handshake and slows its volume as
it does for any request, but adds no latency to a single message.

All times are read in the page, by its own clock, so that what steers the browser does not count.
Bytes are those of the responses, headers among them, and of the websocket's messages, these
before any compression.
"""

import time
from base64 import b64decode
from contextlib import closing
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.running_server import Server
from tests.speed.reruns import LABEL

LINK = {"latency": 40.0, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
NO_THROTTLE = {"latency": 0.0, "downloadThroughput": -1.0, "uploadThroughput": -1.0}
PATIENCE = 90_000
QUIET = 1.5
"""Seconds without a byte after which a page has come to rest."""
CLICKS = 4
BETWEEN_CLICKS = 500
WATCH = """
window.speed = { radar: null, clicked: null, answered: null, title: null };
const title = () => document.querySelector("h1")?.textContent;
const radar = ".js-plotly-plot .polar .scatterlayer path";
new MutationObserver(() => {
  const now = performance.now();
  if (speed.radar === null && document.querySelector(radar)) speed.radar = now;
  if (speed.clicked !== null && speed.answered === null && title() && title() !== speed.title) {
    speed.answered = now;
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
document.addEventListener("click", event => {
  if (!event.target.closest('[role="option"]')) return;
  Object.assign(speed, { clicked: event.timeStamp, answered: null, title: title() });
}, { capture: true });
"""


def visit(browser: Browser, server: Server) -> dict[str, float]:
    """The rows of one round, for one server: a first visit, then clicks on the open page."""
    with closing(browser.new_context()) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.add_init_script(WATCH)
        return _opening(page, server.root) | _clicking(page)


def _opening(page: Page, root: str) -> dict[str, float]:
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    _throttle(network, LINK)
    traffic = Traffic(network)
    page.goto(root, wait_until="commit")
    page.wait_for_function("() => speed.radar !== null")
    while time.monotonic() - traffic.last < QUIET:
        page.wait_for_timeout(100)
    _throttle(network, NO_THROTTLE)
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    return {
        "first contentful paint (s)": paint / 1000,
        "interactive radar on screen (s)": page.evaluate("speed.radar") / 1000,
        "bytes moved, cold (MB)": traffic.moved / 1e6,
    }


def _throttle(network: CDPSession, link: dict[str, float]) -> None:
    network.send("Network.emulateNetworkConditions", {"offline": False, **link})


def _clicking(page: Page) -> dict[str, float]:
    times = [_click(page, place) for place in range(1, CLICKS + 1)]
    return {"click on a persona to the new sentence (ms)": median(times)}


def _click(page: Page, place: int) -> float:
    """Choose the option at ``place``; milliseconds until the title is another one."""
    page.get_by_role("combobox", name=LABEL).click()
    page.get_by_role("option").nth(place).click()
    page.wait_for_function("() => speed.answered !== null")
    page.wait_for_timeout(BETWEEN_CLICKS)
    return float(page.evaluate("speed.answered - speed.clicked"))


class Traffic:
    """Counts what moves: ``moved`` in bytes, ``last`` when something did."""

    def __init__(self, network: CDPSession) -> None:
        self.moved = 0.0
        self.last = time.monotonic()
        network.on("Network.dataReceived", lambda _: self._add(0))
        network.on("Network.loadingFinished", lambda event: self._add(event["encodedDataLength"]))
        network.on("Network.webSocketFrameSent", self._frame)
        network.on("Network.webSocketFrameReceived", self._frame)

    def _add(self, length: float) -> None:
        self.moved += length
        self.last = time.monotonic()

    def _frame(self, event: dict[str, Any]) -> None:
        self._add(len(b64decode(event["response"]["payloadData"])))
