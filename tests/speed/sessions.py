"""A reader without a browser: one websocket, and the seconds and bytes of each run."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from streamlit.proto.Selectbox_pb2 import Selectbox
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.browserless import SOCKET, STREAMLIT, Page

PATIENCE = 60.0
"""Seconds after which a run without an end is given up."""


@dataclass(frozen=True)
class Rerun:
    """One run as its reader saw it: seconds to its end, bytes received, the page's title."""

    seconds: float
    received: int
    title: str


@dataclass
class Session:
    """An open page on its line."""

    page: Page
    socket: ClientConnection

    @property
    def selectboxes(self) -> Mapping[str, Selectbox]:
        """Those of the last run, by label."""
        return self.page.selectboxes

    async def choose(self, label: str, option: str) -> Rerun:
        """Choose an option, and wait for the end of the run that answers."""
        self.page.select(label, option)
        return await self.run()

    async def run(self) -> Rerun:
        """Run the script with the choices made so far."""
        request, received = self.page.request(), 0
        start = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await self.socket.send(request)
            async for payload in self.socket:
                received += len(payload)
                if self.page.take(bytes(payload)):
                    return Rerun(time.perf_counter() - start, received, self.page.title)
        raise RuntimeError("the server closed the connection in the middle of a run")


@asynccontextmanager
async def opened(root: str) -> AsyncIterator[Session]:
    """Open the page at ``root`` and run it once, as on a first visit."""
    address = root.replace("http", "ws", 1) + SOCKET
    async with connect(address, subprotocols=[Subprotocol(STREAMLIT)], max_size=None) as socket:
        session = Session(Page(root), socket)
        await session.run()
        yield session
