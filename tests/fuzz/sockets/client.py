"""One websocket to the server: what is sent as bytes, and everything that comes back."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.speed.sessions import STREAMLIT

PATIENCE = 30.0
"""Seconds after which a run without an end is given up."""
QUIET = 0.1
"""Seconds without a message after which the last run is taken for the last."""
TOLD = (b"Traceback (most recent call last)", b'File "/', b"site-packages")
"""What a traceback says."""


@dataclass
class Heard:
    """What the server sent: the page's title, its widgets by id, what went wrong."""

    title: str = ""
    widgets: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    finished: int = 0

    def take(self, payload: bytes) -> None:
        """Note what one message says."""
        for said in TOLD:
            if said in payload:
                at = payload.index(said)
                self.wrong.append(f"a traceback is told: {payload[at : at + 500]!r}")
        message = ForwardMsg.FromString(payload)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._draw(message.delta.new_element)
        elif kind == "delta" and message.delta.WhichOneof("type") == "add_block":
            block = message.delta.add_block
            self._note_id(block, block.WhichOneof("type"))
        elif kind == "script_finished":
            self.finished += message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN

    def _draw(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            self.wrong.append(f"the page shows an exception: {element.exception.message}")
        if kind == "heading" and element.heading.tag == "h1":
            self.title = element.heading.body
        if kind == "html" and "<h1" in element.html.body:
            self.title = element.html.body
        self._note_id(element, kind)

    def _note_id(self, holder: Any, kind: str | None) -> None:
        inner = getattr(holder, kind) if kind else None
        if getattr(inner, "id", ""):
            self.widgets[inner.id] = str(kind)


@dataclass
class Page:
    """An open page whose messages are made by hand."""

    socket: ClientConnection
    heard: Heard = field(default_factory=Heard)

    @property
    def is_open(self) -> bool:
        return self.socket.close_code is None

    async def send(self, message: bytes | str) -> None:
        """Send, unless the server has closed the connection."""
        try:
            await self.socket.send(message)
        except ConnectionClosed:
            return

    async def listen(self, *, runs: int) -> None:
        """Hear until ``runs`` have ended and nothing more comes, or the connection is closed."""
        until = self.heard.finished + runs
        try:
            async with asyncio.timeout(PATIENCE):
                while self.heard.finished < until:
                    self.heard.take(_bytes(await self.socket.recv()))
            while True:
                async with asyncio.timeout(QUIET):
                    self.heard.take(_bytes(await self.socket.recv()))
        except ConnectionClosed:
            return
        except TimeoutError:
            if self.heard.finished < until:
                self.heard.wrong.append(f"no run ended within {PATIENCE:g} s")


def _bytes(payload: bytes | str) -> bytes:
    return payload if isinstance(payload, bytes) else payload.encode()


def rerun(states: Iterator[WidgetState] | list[WidgetState] = (), **state: Any) -> BackMsg:  # type: ignore[assignment]
    """The message by which a browser asks for a run."""
    known: dict[str, Any] = {"context_info": ContextInfo(timezone="UTC", locale="en"), **state}
    return BackMsg(rerun_script=ClientState(widget_states=WidgetStates(widgets=states), **known))


@asynccontextmanager
async def opened(root: str, **state: Any) -> AsyncIterator[Page]:
    """A page that has run once."""
    address = f"{root.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(address, subprotocols=[STREAMLIT], max_size=None) as socket:
        page = Page(socket)
        await page.send(rerun(**state).SerializeToString())
        await page.listen(runs=1)
        yield page
