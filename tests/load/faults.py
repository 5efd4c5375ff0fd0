"""``python -m tests.load.faults``: replicas are killed under readers, and nobody loses a view.

Fifty readers change something every second or two while one replica after the other is killed
without warning, always the one that holds most of them. A reader whose line breaks does what
Streamlit's page does: it asks whether a server is there, connects again, and runs the page with its
link and its widgets. What it sees then must be the view that it had, or that with the persona that
was being chosen; and each heading, then and at the end, what the API says of its link.

Ends with 1 where a view was another, a refusal had no plain message, or more readers than
``--share`` had a pause of over five seconds.
"""

import argparse
import asyncio
import http.client
import json
import random
import re
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import parse_qs

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from deploy.cluster.cluster import Cluster
from tests.browserless import SOCKET, STREAMLIT, Page
from tests.load.served import UNLIMITED

LABEL = "Choosing for"
LONG = 5.0
"""Seconds of a pause that a reader would call one."""
PATIENCE = 30.0
FILE = "/export/deck.pptx"
AGAIN = 0.5
"""Seconds until Streamlit's page asks once more whether a server is there."""
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
"""Markdown's, as headings are written."""
BROKEN = (OSError, WebSocketException, TimeoutError)


@dataclass
class Reader:
    """One open page, its breaks and what was wrong with it."""

    root: str
    page: Page
    pauses: list[float] = field(default_factory=list)
    changes: int = 0
    wrong: list[str] = field(default_factory=list)
    _wanted: str = ""
    _cookie: str = ""

    @property
    def waited_long(self) -> bool:
        """Whether one of its pauses was over five seconds."""
        return any(pause > LONG for pause in self.pauses)

    async def read(self, ended: asyncio.Event, dice: random.Random) -> None:
        """Change something now and then until the end, on as many lines as it takes."""
        broke, before = 0.0, ""
        while broke or not ended.is_set():
            try:
                async with self._line() as line:
                    await self._run(line)
                    if broke:
                        self.pauses.append(time.monotonic() - broke)
                        await self._compare(before)
                        broke = 0.0
                    await self._change(line, ended, dice)
            except BROKEN:
                broke, before = broke or time.monotonic(), before if broke else self.page.query
                await asyncio.sleep(AGAIN)

    def _line(self) -> connect:
        headers = {"Cookie": self._cookie} if self._cookie else None
        address = self.root.replace("http", "ws", 1) + SOCKET
        subprotocols = [Subprotocol(STREAMLIT)]
        return connect(
            address,
            subprotocols=subprotocols,
            max_size=None,
            additional_headers=headers,
            open_timeout=PATIENCE,
        )

    async def _change(
        self, line: ClientConnection, ended: asyncio.Event, dice: random.Random
    ) -> None:
        cookie = line.response.headers.get("set-cookie", "") if line.response else ""
        self._cookie = cookie.partition(";")[0] or self._cookie
        while not ended.is_set():
            await asyncio.sleep(dice.uniform(0.5, 2.0))
            before, wanted = self.page.query, dice.choice([*self.page.selectboxes[LABEL].options])
            self._wanted = wanted
            self.page.select(LABEL, wanted)
            await self._run(line)
            self._wanted = ""
            self.changes += 1
            self._note([await asyncio.to_thread(_with, self.root, before, wanted)], before)

    async def _run(self, line: ClientConnection) -> None:
        async with asyncio.timeout(PATIENCE):
            await line.send(self.page.request())
            while not self.page.take(bytes(await line.recv())):
                pass

    async def _compare(self, before: str) -> None:
        """The view is the one before the break, or the one that was being asked for."""
        views = [_view(before)]
        if self._wanted:
            views.append(await asyncio.to_thread(_with, self.root, before, self._wanted))
        self._note(views, before)
        await self.check()

    def _note(self, views: "Sequence[View]", before: str) -> None:
        """Note a view that is none of these."""
        if _view(self.page.query) not in views:
            self.wrong.append(f"{before} became {self.page.query}, wanted: {self._wanted or '-'}")

    async def check(self) -> None:
        """Whether the heading is what the API says of the page's link."""
        sentence = await asyncio.to_thread(_sentence, self.root, self.page.query)
        shown = ESCAPE.sub(r"\1", self.page.title)
        if shown != sentence:
            self.wrong.append(f"{self.page.query} shows {shown!r} and not {sentence!r}")


View = dict[str, list[str]]
UNSAID: View = {"frameworks": ["tensorflow", "pytorch"], "persona": ["enterprise"]}
"""What a link without parameters shows."""


def _view(query: str) -> View:
    return UNSAID | parse_qs(query)


def _with(root: str, before: str, wanted: str) -> View:
    """The one view of a link after the persona of that label was chosen."""
    personas = _told(root, "catalogue.json")["personas"]
    (chosen,) = (name for name, one in personas.items() if one["label"] == wanted)
    return _view(before) | {"persona": [chosen]}


def _sentence(root: str, query: str) -> str:
    return str(_told(root, f"verdict.json?{query}")["sentence"])


def _told(root: str, path: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{root}/api/v1/{path}", timeout=PATIENCE) as answer:
        return dict(json.load(answer))


@dataclass
class Taker:
    """Somebody who takes files away all the time."""

    root: str
    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    async def take(self, ended: asyncio.Event) -> None:
        while not ended.is_set():
            await asyncio.to_thread(self._take)

    def _take(self) -> None:
        try:
            with urllib.request.urlopen(
                f"{self.root}/export/deck.pptx", timeout=PATIENCE
            ) as answer:
                status, body = answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            status, body = refused.code, refused.read()
        except (OSError, http.client.HTTPException):
            status, body = 0, b""
        self.statuses[status] += 1
        told = b"link holds your view" in body
        if status not in (0, 200) and not told:
            self.wrong.append(f"{status} without a plain message: {body[:80]!r}")


async def killed(cluster: Cluster, *, readers: int, kills: int) -> tuple[list[Reader], Taker]:
    """Readers on a cluster whose replicas are killed one after the other."""
    dice, ended = random.Random(1), asyncio.Event()
    people = [Reader(cluster.root, Page(cluster.root)) for _ in range(readers)]
    taker = Taker(cluster.root)
    at_work = [asyncio.create_task(one.read(ended, dice)) for one in people]
    at_work.append(asyncio.create_task(taker.take(ended)))
    while not all(one.changes for one in people):
        await asyncio.sleep(0.2)
    for _ in range(kills):
        fullest = _fullest(cluster)
        cluster.kill(fullest)
        await asyncio.to_thread(cluster.wait_until_back, fullest)
        await asyncio.sleep(2)
    ended.set()
    await asyncio.gather(*at_work)
    for one in people:
        await one.check()
    return people, taker


def _fullest(cluster: Cluster) -> int:
    """The replica with most open lines: one that holds a reader, whoever else is served."""
    lines = [cluster.proxy.open_connections(one.name) for one in cluster.replicas]
    return lines.index(max(lines))


def told(readers: Sequence[Reader], taker: Taker, *, kills: int) -> str:
    """What happened, in Markdown."""
    pauses = sorted(pause for one in readers for pause in one.pauses)
    long = sum(one.waited_long for one in readers)
    wrong = wrongs(readers, taker)
    files = ", ".join(f"{count} times {status}" for status, count in taker.statuses.items())
    lines = [
        f"{len(readers)} readers, {kills} replicas killed: {sum(one.changes for one in readers)} "
        f"changes, {len(pauses)} breaks."
    ]
    if pauses:
        most = pauses[int(0.95 * len(pauses))]
        lines.append(
            f"Pauses: {median(pauses):.1f} s in the middle, {most:.1f} s at 95 of 100, "
            f"{pauses[-1]:.1f} s at most; readers who had one over {LONG:.0f} s: {long}."
        )
    lines.append(f"Decks asked for meanwhile, by status (0: the line broke): {files}.")
    lines.append(f"Wrong views or messages: {len(wrong)}.")
    return "\n".join([*(f"- {line}" for line in lines), *wrong[:20]]) + "\n"


def wrongs(readers: Sequence[Reader], taker: Taker) -> list[str]:
    """Every view that was another, and every refusal without a plain message."""
    return [*(text for one in readers for text in one.wrong), *taker.wrong]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--share", type=float, default=0.1, help="of readers who may wait long")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as logs:
        with Cluster(logs=Path(logs), settings=UNLIMITED) as cluster:
            found = asyncio.run(killed(cluster, readers=options.readers, kills=options.kills))
    sys.stdout.write(told(*found, kills=options.kills))
    long = sum(one.waited_long for one in found[0])
    sys.exit(1 if wrongs(*found) or long > options.share * options.readers else 0)


if __name__ == "__main__":
    main()
