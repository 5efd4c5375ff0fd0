"""The HTML that answers every page: Streamlit's shell with our head and the answer in it.

Streamlit's own is taken as it is; what it does not have (its style comes by elements of the page,
its words by scripts) is put into it, so that a page can be read before any script has run.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from comparison.reading.live import served
from web.assets.fonts import headings
from web.first_paint.page import Painted, painted
from web.style.sheet import style_sheet

HERE: Final = Path(__file__).resolve().parent
STYLE: Final = (HERE / "index_page.css").read_text("utf-8")
PAINT_STYLE: Final = (HERE / "first_paint" / "first_paint.css").read_text("utf-8")
FOLDERS: Final = frozenset({"_stcore", "api", "app", "component", "export", "media", "static"})
"""Parts of addresses under which no page stands."""
OTHERS: Final = frozenset({"healthz", "metrics"})
"""What has a name like a page's and is none."""
OF_A_COPY: Final = frozenset(
    {b"accept-encoding", b"if-none-match", b"if-modified-since", b"if-range", b"range"}
)
"""What a request says of a copy of Streamlit's own file, which ours is not."""
OF_THE_FILE: Final = ("accept-ranges", "etag", "last-modified")
"""What an answer says of that file."""
OUR_HEAD: Final = re.compile(r'<title>.*?</title>|<link rel="shortcut icon"[^>]*>', re.DOTALL)
"""What the shell says and we say better."""
SHEET: Final = re.compile(r'<link rel="stylesheet"[^>]*>')
DRAWING: Final = "".join(
    f'<link rel="modulepreload" fetchpriority="low" crossorigin href="./static/js/{path.name}">'
    for path in (Path(st.__file__).parent / "static/static/js").glob("PlotlyChart.*.js")
)
"""Plotly, which is large, is asked for early and after everything else: what can be read no longer
waits for it, and the radar comes sooner."""
ROOT: Final = '<div id="root"></div>'
EARLY: Final = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
"""Streamlit's font of running text, which is large and which no text of ours asks for."""
NOSCRIPT: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
"""What Streamlit says to readers without scripts: that there is nothing to read."""
BASE: Final = st.get_option("server.baseUrlPath").strip("/")


def _faces() -> Iterator[str]:
    """The theme's fonts in Latin letters, at the addresses that it names."""
    for name in headings():
        family, weight = ("Sans", "200 900") if "-sans-" in name else ("Serif", "600")
        if "-latin." in name:
            yield (
                f'@font-face{{font-family:"Framefit {family}";font-weight:{weight};'
                f'font-display:swap;src:url("./app/static/{name}")format("woff2")}}'
            )


FACES: Final = "".join(_faces())


PLACE: Final = "window.__streamlit={BACKEND_BASE_URL:new URL('./',location.href).href}"
"""Tells Streamlit's script where its server is. Else it asks below the address of the page first,
where nothing is, and asks again: two errors in the console and two ways there and back."""


class IndexPage:
    """Puts ours into each answer that is a page of HTML; all else passes as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_page(scope):
            await self.app(scope, receive, send)
            return
        kept = [item for item in scope["headers"] if item[0] not in OF_A_COPY]
        # an answer to HEAD tells no length of what would be added
        asked = {**scope, "method": "GET", "headers": kept}
        await self.app(asked, receive, _Answer(Request(scope), send).take)


def _is_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    *folders, name = scope["path"].split("/")
    return "." not in name and name not in OTHERS and FOLDERS.isdisjoint(folders)


class _Answer:
    """Holds an answer that is HTML until it is whole, and sends it with ours in it."""

    def __init__(self, request: Request, send: Send) -> None:
        self.request, self.send = request, send
        self.start: Message | None = None
        self.body = b""

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
        elif self.start is None or message["type"] != "http.response.body":
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_whole(self.start)

    async def _send_whole(self, start: Message) -> None:
        found = await run_in_threadpool(_painted, self.request)
        start = {**start, "status": found.status}
        body = whole(self.body.decode(), found).encode()
        headers = MutableHeaders(raw=[*start["headers"]])
        for name in OF_THE_FILE:
            if name in headers:
                del headers[name]
        headers["content-length"] = str(len(body))
        head = self.request.method == "HEAD"
        await self.send({**start, "headers": headers.raw})
        await self.send({"type": "http.response.body", "body": b"" if head else body})


def _is_html(start: Message) -> bool:
    kind: bytes = dict(start["headers"]).get(b"content-type", b"")
    return start["status"] == 200 and kind.startswith(b"text/html")


def _painted(request: Request) -> Painted:
    path = request.scope["path"].strip("/").removeprefix(BASE).strip("/")
    query = request.scope["query_string"].decode("latin-1")
    root = str(request.base_url).rstrip("/") + (f"/{BASE}" if BASE else "")
    return painted(served().catalogue, path=path, query=query, root=root)


def whole(shell: str, found: Painted) -> str:
    """Streamlit's shell with our head, our style and the first paint.

    Where there is one its style sheet goes to the end of the body: what stands above it is seen
    without waiting. The sheet of all pages goes behind it, and before what a page brings.
    """
    for theirs in (OUR_HEAD, NOSCRIPT, EARLY):
        shell = theirs.sub("", shell)
    head = f"{found.head}<script>{PLACE}</script><style>{FACES}{PAINT_STYLE}{STYLE}</style>"
    first, behind = found.body, ""
    if found.body:
        behind = "".join(SHEET.findall(shell)) + (DRAWING if found.draws else "")
        shell = SHEET.sub("", shell)
    elif found.unscripted:
        first = f"<noscript>{found.unscripted}</noscript>"
    place = f"{first}<style>{style_sheet()}</style>{ROOT}{behind}"
    return shell.replace(ROOT, place, 1).replace("</head>", f"{head}</head>", 1)
