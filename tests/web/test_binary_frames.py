"""A websocket that speaks text is closed before Streamlit hears it."""

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from web.sockets import BinaryFrames


def talk(said: Message, *, kind: str = "websocket") -> tuple[Message, list[Message]]:
    """What the application hears of a message, and what the reader hears."""
    heard: list[Message] = []
    sent: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        heard.append(await receive())

    async def receive() -> Message:
        await asyncio.sleep(0)
        return said

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(BinaryFrames(app)({"type": kind}, receive, send))
    return heard[0], sent


@pytest.mark.parametrize(
    "said",
    [
        {"type": "websocket.receive", "text": "hello"},
        {"type": "websocket.receive", "text": "hello", "bytes": None},
    ],
)
def test_text_closes_the_connection(said: Message) -> None:
    heard, sent = talk(said)
    assert heard == {"type": "websocket.disconnect", "code": 1003}
    assert sent == [{"type": "websocket.close", "code": 1003}]


@pytest.mark.parametrize(
    "said",
    [
        {"type": "websocket.receive", "bytes": b"hello"},
        {"type": "websocket.receive", "bytes": b"", "text": None},
        {"type": "websocket.connect"},
        {"type": "websocket.disconnect", "code": 1001},
    ],
)
def test_all_else_passes(said: Message) -> None:
    assert talk(said) == (said, [])


def test_what_is_no_websocket_passes() -> None:
    said = {"type": "http.request", "body": b"text"}
    assert talk(said, kind="http") == (said, [])
