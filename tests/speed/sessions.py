"""A reader without a browser: one websocket that speaks Streamlit's own protocol.

The browser's part of it, as the client of Streamlit 1.67 plays it:

- A run starts with a ``rerun_script`` message: the address's query, the page, the values of the
  widgets and the hashes of the messages that the browser still holds.
- The server answers ``new_session``, deltas and ``script_finished``; the first and the last name
  the run. A run that ends early for a rerun is followed by another; that one is the answer.
- A delta marked as cacheable is kept by its hash. Later runs may send the hash alone. A message
  that no run has touched for more than ``max_cached_message_age`` runs is forgotten.
- Nothing is ever acknowledged.

A widget whose value is not sent keeps its value on the server, so only selectboxes are sent.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

STREAMLIT = Subprotocol("streamlit")
PATIENCE = 60.0
"""Seconds after which a run without an end is given up."""


@dataclass(frozen=True)
class Rerun:
    """One run as its reader saw it: seconds to its end, bytes received, the page's title."""

    seconds: float
    received: int
    title: str


@dataclass
class Kept:
    """The messages that a browser keeps so that they need not be sent again."""

    messages: dict[str, ForwardMsg] = field(default_factory=dict)
    touched: dict[str, int] = field(default_factory=dict)
    run: int = 0

    def resolve(self, message: ForwardMsg) -> ForwardMsg:
        """The message itself, or the kept one that it stands for."""
        reference = message.WhichOneof("type") == "ref_hash"
        name = message.ref_hash if reference else message.hash
        if reference or message.metadata.cacheable:
            self.touched[name] = self.run
            return self.messages[name] if reference else self.messages.setdefault(name, message)
        return message

    def finish(self, oldest: int) -> None:
        """Count a run, and forget what was not touched in the last ``oldest`` runs."""
        self.run += 1
        for name in [name for name, run in self.touched.items() if self.run - run > oldest]:
            del self.messages[name], self.touched[name]


@dataclass
class Session:
    """An open page. ``selectboxes`` are those of the last run, by label."""

    root: str
    socket: ClientConnection
    selectboxes: dict[str, Selectbox] = field(default_factory=dict)
    _chosen: dict[str, str] = field(default_factory=dict)
    _kept: Kept = field(default_factory=Kept)
    _page: str = ""
    _query: str = ""
    _title: str = ""
    _run_id: str = ""
    _oldest: int = 0

    async def choose(self, label: str, option: str) -> Rerun:
        """Choose an option, and wait for the end of the run that answers."""
        self._chosen[self.selectboxes[label].id] = option
        return await self.run()

    async def run(self) -> Rerun:
        """Run the script with the choices made so far."""
        request = self._request().SerializeToString()
        self._run_id, received = "", 0
        start = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await self.socket.send(request)
            async for payload in self.socket:
                received += len(payload)
                if self._take(self._kept.resolve(ForwardMsg.FromString(payload))):
                    return Rerun(time.perf_counter() - start, received, self._title)
        raise RuntimeError("the server closed the connection in the middle of a run")

    def _request(self) -> BackMsg:
        known = {selectbox.id for selectbox in self.selectboxes.values()}
        states = [
            WidgetState(id=widget, string_value=option)
            for widget, option in self._chosen.items()
            if widget in known
        ]
        return BackMsg(
            rerun_script=ClientState(
                query_string=self._query,
                page_script_hash=self._page,
                widget_states=WidgetStates(widgets=states),
                cached_message_hashes=self._kept.messages,
                context_info=ContextInfo(url=self.root, timezone="UTC", locale="en"),
            )
        )

    def _take(self, message: ForwardMsg) -> bool:
        """Do with a message what a browser does. True if it ends the run."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._run_id = message.metadata.run.script_run_id
            self._page = message.new_session.page_script_hash
            self._oldest = message.new_session.config.max_cached_message_age
        elif kind == "navigation":
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._draw(message.delta.new_element)
        return kind == "script_finished" and self._finishes(message)

    def _draw(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"the page failed: {element.exception.message}")
        if kind == "selectbox":
            self.selectboxes[element.selectbox.label] = element.selectbox
        if kind == "heading" and element.heading.tag == "h1":
            self._title = element.heading.body
        if kind == "html" and "<h1" in element.html.body:
            self._title = element.html.body

    def _finishes(self, message: ForwardMsg) -> bool:
        status = message.script_finished
        if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise RuntimeError("the script does not compile")
        ours = self._run_id and message.metadata.run.script_run_id == self._run_id
        if not ours or status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        self._kept.finish(self._oldest)
        return True


@asynccontextmanager
async def opened(root: str) -> AsyncIterator[Session]:
    """Open the page at ``root`` and run it once, as on a first visit."""
    address = f"{root.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(address, subprotocols=[STREAMLIT], max_size=None) as socket:
        session = Session(root, socket)
        await session.run()
        yield session
