"""The HTML that answers every page, before Streamlit has started in the browser.

Streamlit's own is taken as it is and our style is added to its head (``index_page.css``): what
comes by an element of the page comes too late for the first elements.
"""

from pathlib import Path
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEAD_END: Final = b"</head>"
STYLE: Final = (Path(__file__).resolve().parent / "index_page.css").read_text("utf-8")
ADDED: Final = f"<style>{STYLE}</style>".encode()
NOT_PAGES: Final = frozenset({"_stcore", "component", "export", "media", "static"})
"""Parts of addresses under which no page stands."""
OF_A_COPY: Final = frozenset(
    {b"accept-encoding", b"if-none-match", b"if-modified-since", b"if-range", b"range"}
)
"""What a request says of a copy of Streamlit's own file, which ours is not."""
OF_THE_FILE: Final = ("accept-ranges", "etag", "last-modified")
"""What an answer says of that file."""


class IndexPage:
    """Adds our style to each answer that is a page of HTML; all else passes as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_page(scope):
            await self.app(scope, receive, send)
            return
        kept = [item for item in scope["headers"] if item[0] not in OF_A_COPY]
        # an answer to HEAD tells no length of what would be added
        asked = {**scope, "method": "GET", "headers": kept}
        await self.app(asked, receive, _Answer(send, head=scope["method"] == "HEAD").take)


def _is_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    parts = scope["path"].split("/")
    return "." not in parts[-1] and NOT_PAGES.isdisjoint(parts)


class _Answer:
    """Holds an answer that is HTML until it is whole, and sends it with the style in its head."""

    def __init__(self, send: Send, *, head: bool) -> None:
        self.send, self.head = send, head
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
        body = self.body.replace(HEAD_END, ADDED + HEAD_END, 1)
        headers = MutableHeaders(raw=[*start["headers"]])
        for name in OF_THE_FILE:
            if name in headers:
                del headers[name]
        headers["content-length"] = str(len(body))
        await self.send({**start, "headers": headers.raw})
        await self.send({"type": "http.response.body", "body": b"" if self.head else body})


def _is_html(start: Message) -> bool:
    kind: bytes = dict(start["headers"]).get(b"content-type", b"")
    return start["status"] == 200 and kind.startswith(b"text/html")
