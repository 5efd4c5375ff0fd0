"""Readers for Locust: each opens a page, thinks, changes something, and waits for the new verdict.

``response_time`` of a change is the time until the heading that answers it has come.
"""

import json
import random
import time
from collections.abc import Callable
from typing import Any

import requests
import websocket
from locust import User, between, task

from tests.browserless import SOCKET, STREAMLIT, Page

LABEL = "Choosing for"
"""The list that Framefit and the bare page both have."""
PATIENCE = 30.0
"""Seconds after which a run without an end counts as failed."""
THOUGHT = (4.0, 12.0)
"""Seconds between two changes of a reader."""
FILES = ("decision.md", "decision.csv", "radar.svg", "radar.png", "deck.pptx", "offline.html")


class Chooser(User):
    """Opens the page and changes the persona, which the bare page has too."""

    abstract = True
    wait_time = between(*THOUGHT)
    path = ""

    def on_start(self) -> None:
        self.random = random.Random()
        self.http = requests.Session()
        self.page = Page(self.host or "", name=self.path)
        self._measured("open", self._open)
        self.wait()  # whoever has opened a page reads first

    def on_stop(self) -> None:
        if line := getattr(self, "line", None):
            line.close()

    @task(6)
    def choose(self) -> None:
        options = [one for one in self.page.selectboxes[LABEL].options if one != self._chosen()]
        self.page.select(LABEL, self.random.choice(options))
        self._measured("persona", self._run)

    def _chosen(self) -> str:
        state = self.page.chosen.get(self.page.selectboxes[LABEL].id)
        return state.string_value if state else ""

    def _open(self) -> float:
        address = (self.host or "").replace("http", "ws", 1) + SOCKET
        begun = time.perf_counter()
        self.line = websocket.create_connection(
            address, subprotocols=[STREAMLIT], timeout=PATIENCE, cookie=self._cookie()
        )
        self._run()
        return 1000 * (time.perf_counter() - begun)

    def _cookie(self) -> str | None:
        """The page itself is fetched first, and says which replica keeps the session."""
        answer = self.http.get(f"{self.host}/{self.path}", timeout=PATIENCE)
        return "; ".join(f"{name}={value}" for name, value in answer.cookies.items()) or None

    def _run(self) -> float:
        """Milliseconds until the heading of the run has come. The run is waited for to its end."""
        before, answered = self.page.title, 0.0
        begun = time.perf_counter()
        self.line.send_binary(self.page.request())
        while not self.page.take(self.line.recv()):
            if not answered and self.page.title != before:
                answered = time.perf_counter()
        return 1000 * ((answered or time.perf_counter()) - begun)

    def _measured(self, name: str, work: Callable[[], float]) -> None:
        begun, failure, taken = time.perf_counter(), None, 0.0
        try:
            taken = work()
        except Exception as problem:
            failure, taken = problem, 1000 * (time.perf_counter() - begun)
        self._fire(name, taken, failure)

    def _fire(self, name: str, taken: float, failure: Exception | None) -> None:
        told: dict[str, Any] = {"request_type": "reader", "name": name, "response_time": taken}
        told |= {"response_length": 0, "exception": failure, "context": {}}
        self.environment.events.request.fire(**told)


class Reader(Chooser):
    """The same on Decide, where weights are moved, and files are taken away."""

    abstract = True
    path = "decide"

    @task(3)
    def weigh(self) -> None:
        cuts = sorted(self.random.sample(range(1, 100), 6))
        weights = [end - begin for begin, end in zip((0, *cuts), (*cuts, 100), strict=True)]
        self.page.tell("weights", json.dumps({"values": weights}))
        self._measured("weights", self._run)

    @task(1)
    def take_away(self) -> None:
        self._measured("file", self._file)

    def _file(self) -> float:
        begun = time.perf_counter()
        name = self.random.choice(FILES)
        address = f"{self.host}/export/{name}?{self.page.query}"
        self.http.get(address, timeout=PATIENCE).raise_for_status()
        return 1000 * (time.perf_counter() - begun)
