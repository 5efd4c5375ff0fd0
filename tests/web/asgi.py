"""A program that asks an application in the same process."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True)
class Answer:
    """What the application said; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(
    app: ASGIApp,
    path: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    scheme: str = "http",
) -> Answer:
    """The whole answer to one request."""
    return asyncio.run(asked(app, _scope(path, method, headers or {}, scheme)))


async def asked(app: ASGIApp, scope: Scope) -> Answer:
    """The same within an event loop, where several ask at once."""
    said: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(0)
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        said.append(message)

    await app(scope, receive, send)
    start, *parts = said
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], found, b"".join(part.get("body", b"") for part in parts))


def asking(path: str, *, query: str = "", headers: Mapping[str, str] | None = None) -> Scope:
    """A request to read."""
    return _scope(path, "GET", headers or {}, "http") | {"query_string": query.encode()}


def _scope(path: str, method: str, headers: Mapping[str, str], scheme: str) -> Scope:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": scheme,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }


def saying(body: bytes, headers: Mapping[str, str], status: int = 200) -> ASGIApp:
    """An application that says the same to all, and in ``x-heard`` which encoding was asked."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        heard = dict(scope["headers"]).get(b"accept-encoding", b"nothing")
        said = [(name.encode(), value.encode()) for name, value in headers.items()]
        told = [*said, (b"x-heard", heard)]
        await send({"type": "http.response.start", "status": status, "headers": told})
        await send({"type": "http.response.body", "body": body})

    return app
