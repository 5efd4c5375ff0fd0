"""One cold visit on the throttled link, step by step: what is waited for, and what runs meanwhile.

Times are milliseconds since the page was asked for. Requests and the websocket are told by
Chromium's clock, paints and tasks by the page's; their zeros lie a few milliseconds apart.
"""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.running_server import Server
from tests.speed.browser.network import Request, Traffic
from tests.speed.browser.pages import FIRST, SHOWN, opened, watched
from tests.speed.report.markdown import table

SMALL = 5_000
"""Bytes under which requests share one line."""
HEADER = ("ends (ms)", "what", "took (ms)", "kB")
Line = tuple[float, str, float | None, float | None]
"""When it ends, what it is, how long it took (milliseconds), and kilobytes."""


def waterfall(browser: Browser, server: Server) -> str:
    """The visit as a table, by the time at which each thing ends."""
    with watched(browser) as (page, network):
        traffic = Traffic(network)
        opened(page, traffic, server.root)
        lines = [*_requests(traffic), *_socket(traffic), *_in_page(page)]
    rows = [
        (f"{end:.0f}", what, _number(took), _number(size))
        for end, what, took, size in sorted(lines, key=lambda line: line[0])
    ]
    return table(HEADER, rows, left=1)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def _zero(traffic: Traffic) -> float:
    return min(request.begun for request in traffic.requests.values())


def _requests(traffic: Traffic) -> list[Line]:
    """The requests that ended: each large one, and the small ones together."""
    zero = _zero(traffic)
    done = [request for request in traffic.requests.values() if request.ended is not None]
    large = [_line(request, zero) for request in done if request.moved >= SMALL]
    small = [_line(request, zero) for request in done if request.moved < SMALL]
    if small:
        ends, _, _, sizes = zip(*small, strict=True)
        size = sum(size or 0.0 for size in sizes)
        large.append((max(ends), f"the last of {len(small)} small requests", None, size))
    return large


def _line(request: Request, zero: float) -> Line:
    ended = request.ended or request.begun
    name = urlsplit(request.address).path.rsplit("/", 1)[-1] or "the page's HTML"
    took = 1000 * (ended - request.begun)
    return 1000 * (ended - zero), f"request: {name}", took, request.moved / 1000


def _socket(traffic: Traffic) -> list[Line]:
    zero = _zero(traffic)
    return [
        (1000 * (at - zero), f"websocket: {what}", None, None)
        for what, at in traffic.socket.items()
    ]


def _in_page(page: Page) -> list[Line]:
    """What the page itself noted: what a reader sees, and tasks of 50 ms and more."""
    seen = {
        "first contentful paint": page.evaluate(FIRST),
        "verdict on screen": page.evaluate(SHOWN),
        "Streamlit's heading in the page": page.evaluate("speed.heading"),
        "interactive radar": page.evaluate("speed.radar"),
    }
    marks: list[Line] = [(at, f"**{what}**", None, None) for what, at in seen.items()]
    tasks = [
        (start + took, "long task", took, None) for start, took in page.evaluate("speed.tasks")
    ]
    return [*marks, *tasks]
