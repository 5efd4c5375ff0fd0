"""An open page without a browser: the browser's part of Streamlit's own protocol, without a line.

As the client of Streamlit 1.67 plays it:

- A run starts with a ``rerun_script`` message: the address's query, the page, the values of the
  widgets and the hashes of the messages that the browser still holds.
- The server answers ``new_session``, deltas and ``script_finished``; the first and the last name
  the run. A run that ends early for a rerun is followed by another; that one is the answer.
- A delta marked as cacheable is kept by its hash. Later runs may send the hash alone. A message
  that no run has touched for more than ``max_cached_message_age`` runs is forgotten.
- Nothing is ever acknowledged.

A widget whose value is not sent keeps its value on the server, so only what was chosen is sent.
"""

from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

STREAMLIT = "streamlit"
"""The subprotocol that is asked for."""
SOCKET = "/_stcore/stream"
"""Where the server listens for it."""


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
class Page:
    """What a browser knows of an open page. ``selectboxes`` are those of the last run, by label.

    ``components`` are the ids of our own components, by the key that the page gave them;
    ``query`` is that of the address, and ``title`` the heading's text.
    """

    root: str
    query: str = ""
    name: str = ""
    selectboxes: dict[str, Selectbox] = field(default_factory=dict)
    components: dict[str, str] = field(default_factory=dict)
    title: str = ""
    chosen: dict[str, WidgetState] = field(default_factory=dict)
    _kept: Kept = field(default_factory=Kept)
    _page: str = ""
    _run_id: str = ""
    _oldest: int = 0

    def select(self, label: str, option: str) -> None:
        """Choose an option, as it is written in the list."""
        widget = self.selectboxes[label].id
        self.chosen[widget] = WidgetState(id=widget, string_value=option)

    def tell(self, key: str, value: str) -> None:
        """Give the component of that key a state, which is JSON."""
        widget = self.components[key]
        self.chosen[widget] = WidgetState(id=widget, json_value=value)

    def request(self) -> bytes:
        """The message that asks for a run with what was chosen so far."""
        self._run_id = ""
        known = {box.id for box in self.selectboxes.values()} | {*self.components.values()}
        states = [state for widget, state in self.chosen.items() if widget in known]
        asked = ClientState(
            query_string=self.query,
            page_script_hash=self._page,
            page_name="" if self._page else self.name,
            widget_states=WidgetStates(widgets=states),
            cached_message_hashes=self._kept.messages,
            context_info=ContextInfo(url=self.root, timezone="UTC", locale="en"),
        )
        return BackMsg(rerun_script=asked).SerializeToString()

    def take(self, payload: bytes) -> bool:
        """Do with a message what a browser does. True if it ends the run.

        Raises RuntimeError where the page says that it failed.
        """
        message = self._kept.resolve(ForwardMsg.FromString(payload))
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._run_id = message.metadata.run.script_run_id
            self._page = message.new_session.page_script_hash
            self._oldest = message.new_session.config.max_cached_message_age
        elif kind == "navigation":
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._draw(message.delta.new_element)
        return kind == "script_finished" and self._finishes(message)

    def _draw(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"the page failed: {element.exception.message}")
        if kind == "selectbox":
            self.selectboxes[element.selectbox.label] = element.selectbox
        if kind == "bidi_component":
            self.components[element.bidi_component.id.rpartition("-")[2]] = (
                element.bidi_component.id
            )
        if kind == "heading" and element.heading.tag == "h1":
            self.title = element.heading.body
        if kind == "html" and "<h1" in element.html.body:
            self.title = element.html.body

    def _finishes(self, message: ForwardMsg) -> bool:
        status = message.script_finished
        if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise RuntimeError("the script does not compile")
        ours = self._run_id and message.metadata.run.script_run_id == self._run_id
        if not ours or status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        self._kept.finish(self._oldest)
        return True
