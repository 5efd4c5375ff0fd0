"""A line that holds back what the server says until the test lets it through."""

import time
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Page, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE: Final = 60.0
"""Seconds."""


@dataclass
class SlowLine:
    """Between ``page`` and its server; to be made before the page is opened."""

    page: Page
    holds: bool = False
    held: list[bytes] = field(default_factory=list)
    _browser: WebSocketRoute | None = None

    def __post_init__(self) -> None:
        self.page.route_web_socket(lambda address: "/_stcore/stream" in address, self._opened)

    def _opened(self, browser: WebSocketRoute) -> None:
        server = browser.connect_to_server()
        server.on_message(self._said)
        self._browser = browser

    def _said(self, message: str | bytes) -> None:
        assert self._browser is not None
        if self.holds:
            self.held.append(message.encode() if isinstance(message, str) else message)
        else:
            self._browser.send(message)

    def wait_for_answer(self) -> None:
        """Until a whole run of the page lies held back. Raises TimeoutError after a minute."""
        begun = time.monotonic()
        while not any(_ends(message) for message in self.held):
            if time.monotonic() - begun > PATIENCE:
                raise TimeoutError("the server did not answer")
            self.page.wait_for_timeout(20)

    def let_through(self) -> None:
        """Send on what is held back, and hold what comes next."""
        assert self._browser is not None
        while self.held:
            self._browser.send(self.held.pop(0))

    def goes_on(self) -> None:
        """As an ordinary line again."""
        self.holds = False
        self.let_through()


def _ends(message: bytes) -> bool:
    return ForwardMsg.FromString(message).WhichOneof("type") == "script_finished"
