"""What a web socket must be before Streamlit hears of it: of our own pages, and of bytes.

Streamlit refuses pages of other sites too, but first asks another host for its own address, and
everybody waits for that. A page within another site's frame is a page of ours and opens its own.
"""

from typing import Final
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HERE: Final = frozenset({"localhost", "127.0.0.1"})
"""Pages of this machine, on any port, as Streamlit takes them."""
REFUSED: Final = 1008
"""The code of a connection that breaks a rule (RFC 6455, section 7.4.1)."""
UNSUPPORTED: Final = 1003
"""The code of one that brings a type of data that is not accepted."""


class OwnOrigin:
    """Lets a web socket pass that comes from the server's own pages or from no page at all."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        named = (
            st.get_option("browser.serverAddress"),
            *st.get_option("server.corsAllowedOrigins"),
        )
        self.known = HERE | {_name(one) for one in named if one}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and self._is_foreign(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": REFUSED})
        else:
            await self.app(scope, receive, send)

    def _is_foreign(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is None:
            return False
        place = origin.rpartition("//")[2].lower()
        return place != headers.get("host", "").lower() and _name(origin) not in self.known


class BinaryFrames:
    """Passes bytes on; the application hears of a text as of a connection that has ended.

    Streamlit fails on a text with a traceback in the log, which a reader could fill so.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def heard() -> Message:
            message = await receive()
            if message["type"] != "websocket.receive" or message.get("bytes") is not None:
                return message
            await send({"type": "websocket.close", "code": UNSUPPORTED})
            return {"type": "websocket.disconnect", "code": UNSUPPORTED}

        await self.app(scope, heard, send)


def _name(address: str) -> str:
    """The host of an address or of an origin, without its port; empty where there is none."""
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
