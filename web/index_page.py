"""The HTML that answers every page: Streamlit's shell with our head and the answer in it.

Streamlit's own is taken as it is; what it does not have (its style comes by elements of the page,
its words by scripts) is put into it, so that a page can be read before any script has run.
"""

import re
from pathlib import Path
from typing import Final

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from comparison.reading.live import served
from web.assets.fonts import headings
from web.first_paint.page import Painted, painted
from web.style_sheet import style_sheet

HERE: Final = Path(__file__).resolve().parent
STYLE: Final = (HERE / "index_page.css").read_text("utf-8")
PAINT_STYLE: Final = (HERE / "first_paint" / "first_paint.css").read_text("utf-8")
NOT_PAGES: Final = frozenset(
    {"_stcore", "api", "app", "component", "export", "healthz", "media", "metrics", "static"}
)
"""Parts of addresses under which no page stands."""
OF_A_COPY: Final = frozenset(
    {b"accept-encoding", b"if-none-match", b"if-modified-since", b"if-range", b"range"}
)
"""What a request says of a copy of Streamlit's own file, which ours is not."""
OF_THE_FILE: Final = ("accept-ranges", "etag", "last-modified")
"""What an answer says of that file."""
OUR_HEAD: Final = re.compile(r'<title>.*?</title>|<link rel="shortcut icon"[^>]*>', re.DOTALL)
"""What the shell says and we say better."""
SHEET: Final = re.compile(r'<link rel="stylesheet"[^>]*>')
SERIF: Final = next(name for name in headings() if "latin." in name)
"""The headings' font in Latin letters, as the theme asks for it."""
DRAWING: Final = "".join(
    f'<link rel="modulepreload" fetchpriority="low" crossorigin href="./static/js/{path.name}">'
    for path in (Path(streamlit.__file__).parent / "static/static/js").glob("PlotlyChart.*.js")
)
"""Plotly, which is large, is asked for early and after everything else: what can be read no longer
waits for it, and the radar comes sooner."""
ROOT: Final = '<div id="root"></div>'
EARLY: Final = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
"""Streamlit's font of running text, which is large: fetched early it holds the first paint back for
a tenth of a second. The first words that need it ask for it."""
NOSCRIPT: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
SANS: Final = re.compile(r'href="(\./static/media/SourceSans[^"]*\.woff2)"')


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
    parts = scope["path"].split("/")
    return "." not in parts[-1] and NOT_PAGES.isdisjoint(parts)


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


def _painted(request: Request) -> Painted | None:
    url = request.url
    path, root = url.path.strip("/"), str(request.base_url).rstrip("/")
    return painted(served().catalogue, path=path, query=url.query, root=root)


def whole(shell: str, found: Painted | None) -> str:
    """Streamlit's shell with our style, and with the head and the first paint where there are any.

    Its style sheet goes to the end of the body: what stands above it is seen without waiting. The
    sheet of all pages goes behind it, and before what a page brings.
    """
    if found is None:
        return _with_styles(shell)
    shell = OUR_HEAD.sub("", shell)
    if not found.body:
        return _with_styles(shell, head=found.head)
    sheets = "".join(SHEET.findall(shell))
    head = f"{found.head}<style>{_font(shell)}{PAINT_STYLE}</style>"
    shell = NOSCRIPT.sub("", EARLY.sub("", SHEET.sub("", shell)))
    drawing = DRAWING if found.draws else ""
    return _with_styles(shell, head=head, before=found.body, behind=sheets + drawing)


def _with_styles(shell: str, *, head: str = "", before: str = "", behind: str = "") -> str:
    """Ours at the end of the head, and before and behind the place of the page."""
    place = f"{before}<style>{style_sheet()}</style>{ROOT}{behind}"
    head += f"<style>{STYLE}</style>"
    return shell.replace(ROOT, place, 1).replace("</head>", f"{head}</head>", 1)


def _font(shell: str) -> str:
    """Streamlit's own face for running text, at the address that its shell fetches early."""
    sans = SANS.search(shell)
    if sans is None:
        return ""
    return (
        '@font-face{font-family:"Source Sans";font-weight:200 900;font-display:swap;'
        f'src:url("{sans[1]}")format("woff2")}}'
        '@font-face{font-family:"Framefit Serif";font-weight:600;font-display:swap;'
        f'src:url("./app/static/{SERIF}")format("woff2")}}'
    )
