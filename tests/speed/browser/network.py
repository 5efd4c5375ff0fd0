"""The browser's link and what moves over it, asked of Chromium itself.

Chromium (tried with 156) delays the websocket's handshake and slows its volume as it does for any
request, but adds no latency to a single message.
"""

import time
from base64 import b64decode
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

LINK = {"latency": 40.0, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
"""10 Mbit/s each way and 40 ms."""
NO_THROTTLE = {"latency": 0.0, "downloadThroughput": -1.0, "uploadThroughput": -1.0}
QUIET = 1.5
"""Seconds without a byte after which a page has come to rest."""


def throttle(network: CDPSession, link: dict[str, float]) -> None:
    network.send("Network.emulateNetworkConditions", {"offline": False, **link})


@dataclass
class Request:
    """What was fetched: seconds of Chromium's clock, and bytes with their headers."""

    address: str
    begun: float
    ended: float | None = None
    moved: float = 0.0


class Traffic:
    """Counts what moves: ``moved`` in bytes, ``last`` when something did.

    ``requests`` are those made, in their order. ``socket`` says when the websocket was open and
    when its first and its last message came; ``messages`` are their bytes. All these times are
    seconds of Chromium's own clock.
    """

    def __init__(self, network: CDPSession) -> None:
        self.moved = 0.0
        self.last = time.monotonic()
        self.requests: dict[str, Request] = {}
        self.socket: dict[str, float] = {}
        self.messages = 0.0
        network.on("Network.requestWillBeSent", self._begin)
        network.on("Network.dataReceived", lambda _: self._add(0))
        network.on("Network.loadingFinished", self._end)
        network.on("Network.webSocketHandshakeResponseReceived", self._open)
        network.on("Network.webSocketFrameSent", lambda event: self._add(_length(event)))
        network.on("Network.webSocketFrameReceived", self._message)

    def wait_for_rest(self, page: Page) -> None:
        """Until nothing has moved for a while."""
        while time.monotonic() - self.last < QUIET:
            page.wait_for_timeout(100)

    def _begin(self, event: dict[str, Any]) -> None:
        found = Request(event["request"]["url"], event["timestamp"])
        self.requests.setdefault(event["requestId"], found)

    def _end(self, event: dict[str, Any]) -> None:
        self._add(event["encodedDataLength"])
        request = self.requests.get(event["requestId"])
        if request is not None:
            request.ended, request.moved = event["timestamp"], event["encodedDataLength"]

    def _open(self, event: dict[str, Any]) -> None:
        self.socket.setdefault("open", event["timestamp"])

    def _message(self, event: dict[str, Any]) -> None:
        self.socket.setdefault("first message", event["timestamp"])
        self.socket["last message"] = event["timestamp"]
        self.messages += _length(event)
        self._add(_length(event))

    def _add(self, length: float) -> None:
        self.moved += length
        self.last = time.monotonic()


def _length(event: dict[str, Any]) -> int:
    return len(b64decode(event["response"]["payloadData"]))
