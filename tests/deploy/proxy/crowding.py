"""A client that takes more than its share, and a reader beside it."""

import asyncio
import http.client
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import streamlit
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.browserless import SOCKET, STREAMLIT, Page
from tests.deploy.proxy.behind import VERDICT, line_to, port_of
from tests.speed.sessions import opened
from tests.web.client import Client

REJECTED = 0
"""In place of a status, where the line was ended without a word."""
PATHS = ("/", "/decide?persona=mobile", VERDICT, "/export/view.json", "/healthz")
EVERYTHING = [*[200] * len(PATHS), "For a student, "]
LABEL = "Choosing for"


def read_through(root: str) -> list[int | str]:
    """What a reader gets of pages and files, and how the heading begins once student is chosen."""
    return [*(Client(root).get(path).status for path in PATHS), asyncio.run(_chosen(root))]


async def _chosen(root: str) -> str:
    async with opened(root) as session:
        heading = (await session.choose(LABEL, "Student")).title
    return heading[: len("For a student, ")]


@contextmanager
def flood(root: str, *, address: str) -> Iterator[list[int]]:
    """Requests as fast as they go until the block ends. What was answered to those refused."""
    refused: list[int] = []
    ended = threading.Event()
    threads = [
        threading.Thread(target=_ask, args=(root, address, ended, refused)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    try:
        yield refused
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def _ask(root: str, address: str, ended: threading.Event, refused: list[int]) -> None:
    while not ended.is_set():
        line = http.client.HTTPConnection(
            "127.0.0.1", port_of(root), timeout=30, source_address=(address, 0)
        )
        try:
            line.request("GET", VERDICT)
            status = line.getresponse().status
        except (OSError, http.client.HTTPException):
            status = REJECTED
        finally:
            line.close()
        if status != 200:
            refused.append(status)


def largest_script() -> str:
    """The address of the script of charts, too long for what a line may hold on its way."""
    scripts = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("*.js")
    return f"/static/js/{max(scripts, key=lambda script: script.stat().st_size).name}"


def asked_and_unread(stack: ExitStack, root: str, path: str, *, address: str) -> socket.socket:
    """A line on which an answer was asked for and is not read."""
    line = stack.enter_context(line_to(root, address=address))
    line.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    return line


def everything(line: socket.socket) -> bytes:
    """All that comes on a line until it ends."""
    with line.makefile("rb") as answer:
        return answer.read()


@contextmanager
def unread_page(
    root: str, *, runs: int, headers: Mapping[str, str] | None = None
) -> Iterator[None]:
    """A page that asks for runs and reads none of their messages."""
    address = root.replace("http", "ws", 1) + SOCKET
    subprotocols = [Subprotocol(STREAMLIT)]
    line = connect(
        address,
        subprotocols=subprotocols,
        additional_headers=headers,
        max_queue=1,
        close_timeout=0.1,
    )
    with line:
        for number in range(runs):
            line.send(Page(root, query=f"persona={('web', 'mobile')[number % 2]}").request())
        yield
