"""What is written for one request is compressed on its way: HTML, JSON, CSV, Markdown, SVG.

What is compressed already passes as it is: pictures as pixels, slides, fonts. Streamlit's own
compression, which knows gzip alone, is told nothing of what the browser takes.
"""

from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, add_compress_type

from web.assets.codings import codings

QUALITY: Final = 5
"""Of Brotli; a higher one takes longer than the shorter answer gains."""

add_compress_type("text/csv")


class Compression:
    """Brotli, then gzip, then as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = CompressMiddleware(
            app, zstd=False, brotli_quality=QUALITY, remove_accept_encoding=True
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        takes = codings(",".join(Headers(scope=scope).getlist("accept-encoding")))
        head = scope["method"] == "HEAD" and bool(takes)

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                _corrected(MutableHeaders(raw=message["headers"]), head=head)
            await send(message)

        await self.app(scope, receive, told)


def _corrected(headers: MutableHeaders, *, head: bool) -> None:
    """A compressed copy has the same meaning, not the same bytes; HEAD does not know how many.

    Streamlit's compression and this one both say that it depends on what a browser takes.
    """
    if "vary" in headers:
        named = dict.fromkeys(name.strip() for name in headers["vary"].split(","))
        headers["vary"] = ", ".join(named)
    tag = headers.get("etag")
    if "content-encoding" in headers and tag is not None and not tag.startswith("W/"):
        headers["etag"] = f"W/{tag}"
    if head and "content-length" in headers:
        del headers["content-length"]
