"""What a link costs that nobody has opened before: its HTML, the whole answer, and memory.

Each link has weights of its own: scores are known and the verdict is not, as on a server that has
run for a while. The answer in process is the HTML in Streamlit's own shell, without a network.
"""

import asyncio
import http.client
from collections.abc import Callable, Iterator
from contextlib import closing
from inspect import unwrap
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.parse import urlencode, urlsplit

import streamlit
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Scope

from comparison.catalogue import Catalogue
from comparison.links.pages import PAGES
from comparison.reading.live import served
from tests.running_server import Server
from tests.speed.report.goals import (
    AFTER_LINKS,
    AFTER_TWICE,
    ANSWER,
    BEFORE_LINKS,
    HTML,
    SECOND_HALF,
)
from tests.speed.servers import FRAMEFIT, resident, serving
from web.first_paint.page import _painted
from web.index_page import IndexPage

SHELL = Path(streamlit.__file__).parent / "static" / "index.html"
LINKS = 10_000
TIMED = 60


def queries(catalogue: Catalogue) -> Iterator[str]:
    """Query strings of links, 27,000 of them different, every persona in turn."""
    personas, criteria = tuple(catalogue.personas), tuple(catalogue.criteria)
    for number in count():
        weights = (1 + number % 30, 1 + number // 30 % 30, 1 + number // 900 % 30)
        asked = {f"w.{name}": weight for name, weight in zip(criteria, weights, strict=False)}
        yield urlencode({"persona": personas[number % len(personas)], **asked})


class Links:
    """Asks for one new link after the other in this process. ``times()`` is one round."""

    def __init__(self) -> None:
        self._catalogue = served().catalogue
        self._queries = queries(self._catalogue)
        self._app = IndexPage(HTMLResponse(SHELL.read_text("utf-8")))
        for _ in self._catalogue.personas:
            self.paint()  # from here on all scores are known

    def times(self) -> dict[str, float]:
        """Milliseconds, each the median over links that nobody has opened."""
        with asyncio.Runner() as runner:
            return {
                HTML: _median(self.paint),
                ANSWER: _median(lambda: runner.run(_answer(self._app, next(self._queries)))),
            }

    def paint(self) -> None:
        """Make the next link's HTML, whatever is kept of its like."""
        query = next(self._queries)
        unwrap(_painted)(self._catalogue, PAGES[0], query, "http://framefit.example")


def _median(work: Callable[[], None]) -> float:
    found = []
    for _ in range(TIMED):
        start = perf_counter()
        work()
        found.append(1000 * (perf_counter() - start))
    return median(found)


async def _answer(app: ASGIApp, query: str) -> None:
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "scheme": "http",
        "root_path": "",
        "server": ("framefit.example", 80),
        "query_string": query.encode(),
        "headers": [],
    }
    body = b""

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        nonlocal body
        body += message.get("body", b"")

    await app(scope, receive, send)
    if b'id="framefit-first"' not in body:
        raise RuntimeError(f"no answer in the HTML for {query}")


def memory_of_links() -> dict[str, float]:
    """Resident memory of a fresh server before and after 10,000 different links, and twice that."""
    asked = queries(served().catalogue)
    with serving(FRAMEFIT) as servers:
        server = servers[FRAMEFIT.name]
        before, once, twice = (_after(server, asked, number) for number in (1, LINKS, LINKS))
    return {BEFORE_LINKS: before, AFTER_LINKS: once, AFTER_TWICE: twice, SECOND_HALF: twice - once}


def _after(server: Server, asked: Iterator[str], number: int) -> float:
    """Resident memory after so many more links, one after the other on a kept connection."""
    address = urlsplit(server.root)
    with closing(http.client.HTTPConnection(address.hostname or "", address.port)) as connection:
        for _ in range(number):
            connection.request("GET", f"/?{next(asked)}")
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"a link was answered with {answer.status}")
    return resident(server)
