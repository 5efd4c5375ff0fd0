"""What every answer says of itself: what a page may load, who may embed it, what others hear.

The policy of a page allows this server alone. Styles may stand in the page, since Streamlit writes
them there while it runs; scripts may not, but for those in the very page that is sent, which are
named by their hash, and those that Streamlit makes of a component's own script (``blob:``). A
script that anything else planted in a page has no name and does not run.
Files that are only loaded into a page may load nothing, should they be opened as one.
WebAssembly, which reaches nothing by itself, multiplies long numbers in Streamlit's messages.
"""

import base64
import hashlib
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.first_paint.page import Painted
from web.index_page import whole

VARIABLE: Final = "FRAMEFIT_EMBED_ORIGINS"
"""Which other sites may show a page inside theirs; by default none."""
_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_PORT: Final = r"[1-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]"
ORIGIN: Final = re.compile(
    rf"https?://(?:\*\.)?{_LABEL}(?:\.{_LABEL})*(?::(?:{_PORT}))?", re.IGNORECASE
)
POLICY: Final = "content-security-policy"
SCRIPT: Final = re.compile(rb"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
SHELL: Final = Path(streamlit.__file__).resolve().parent / "static" / "index.html"
"""The page that Streamlit sends, and ours is made of."""
PERMISSIONS: Final = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), "
    "midi=(), payment=(), usb=(), clipboard-write=(self), fullscreen=(self)"
)
LOADED: Final = ("text/javascript", "text/css", "font/")
"""Types of what is a part of pages and never one itself. A first visit fetches a hundred."""
OF_A_PART: Final = {
    POLICY: "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
}
YEAR: Final = 31_536_000
"""Seconds for which a browser that came by TLS goes on coming by TLS."""


def policy(*, ancestors: tuple[str, ...], hashes: tuple[str, ...] = ()) -> str:
    """The Content-Security-Policy; ``ancestors`` are the origins that may embed a page."""
    scripts = " ".join(f"'sha256-{one}'" for one in hashes)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {scripts}".strip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "frame-src 'none'",
            "worker-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            " ".join(("frame-ancestors 'self'", *ancestors)),
        )
    )


class SecurityHeaders:
    """Outermost: adds what an answer does not say itself, to errors too."""

    def __init__(self, app: ASGIApp, *, ancestors: tuple[str, ...] = ()) -> None:
        self.app = app
        self.said = _said(ancestors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def told(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message = {**message, "headers": self._headers(scope, message)}
            await send(message)

        try:
            await self.app(scope, receive, told)
        except Exception:
            if not started:
                await PlainTextResponse("Internal Server Error", 500)(scope, receive, told)
            raise

    def _headers(self, scope: Scope, start: Message) -> list[tuple[bytes, bytes]]:
        headers = MutableHeaders(raw=[*start["headers"]])
        part = headers.get("content-type", "").startswith(LOADED)
        for name, value in {**(OF_A_PART if part else self.said), **_by_tls(scope)}.items():
            headers.setdefault(name, value)
        return headers.raw


def _said(ancestors: tuple[str, ...]) -> Mapping[str, str]:
    frames = {} if ancestors else {"x-frame-options": "SAMEORIGIN"}
    return {
        POLICY: policy(ancestors=ancestors, hashes=script_hashes(_page())),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": PERMISSIONS,
        **frames,
    }


def _by_tls(scope: Scope) -> Mapping[str, str]:
    """As the server takes the scheme from the connection, or from a proxy that it trusts."""
    secure = scope.get("scheme") == "https"
    return {"strict-transport-security": f"max-age={YEAR}"} if secure else {}


def _page() -> bytes:
    """What pages have for scripts of their own: Streamlit's and ours."""
    return whole(SHELL.read_text("utf-8"), Painted("")).encode()


def script_hashes(html: bytes) -> tuple[str, ...]:
    """Of each script whose text stands in a page, in the form that a policy names it by."""
    found = SCRIPT.finditer(html)
    texts = [one["text"] for one in found if b"src=" not in one["attributes"]]
    return tuple(base64.b64encode(hashlib.sha256(text).digest()).decode() for text in texts)


def embed_origins() -> tuple[str, ...]:
    """The origins that are named, or the end of the start where one of them is no origin."""
    named = tuple(os.environ.get(VARIABLE, "").replace(",", " ").split())
    for origin in named:
        if not ORIGIN.fullmatch(origin):
            sys.exit(f"{VARIABLE}: {origin!r} is no origin such as https://wiki.example.com")
    return named
