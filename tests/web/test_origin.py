"""Who may open a web socket: the server's own pages, and programs that come from no page."""

import asyncio

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin, Subprotocol

from tests.web.client import Client


async def status(root: str, origin: str | None) -> int:
    """What a handshake is answered with."""
    address = f"{root.replace('http', 'ws', 1)}/_stcore/stream"
    named = Origin(origin) if origin is not None else None
    try:
        async with connect(address, origin=named, subprotocols=[Subprotocol("streamlit")]):
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


def test_pages_of_the_server_and_programs_open_one(client: Client) -> None:
    for origin in (client.root, client.root.upper().replace("HTTP", "http"), None):
        assert asyncio.run(status(client.root, origin)) == 101, origin
    assert asyncio.run(status(client.root, "http://localhost:3000")) == 101


@pytest.mark.parametrize(
    "origin",
    [
        "https://elsewhere.example",
        "null",
        "http://127.0.0.1.elsewhere.example",
        "http://[::1",
        "http://127.0.0.1@elsewhere.example",
        "",
    ],
)
def test_pages_of_others_do_not(client: Client, origin: str) -> None:
    assert asyncio.run(status(client.root, origin)) == 403
