"""Two editions of the data, and readers who must always be answered wholly from one of them.

What each edition answers is known from asking while nothing changes. The newer one differs in its
version, in names, in dates and in weights, so that what is made from both is like neither.
"""

import re
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final

from pptx import Presentation
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from comparison.reading.load import PROJECT_DATA
from tests.browserless import SOCKET, STREAMLIT, Page
from tests.web.client import Client

NEWER: Final = "2031.5"
"""The version of the newer edition."""
DECK: Final = "/export/deck.pptx"
PATHS: Final = (
    *("/", "/compare", "/decide", "/evidence", "/measurements", "/api/v1/verdict.json"),
    *("/export/view.json", "/export/decision.csv", "/export/offline.html", "/export/radar.svg"),
    *("/export/decision.md", DECK),
)
LINKS: Final = tuple(f"{path}?persona={name}" for path in PATHS for name in ("mobile", "student"))
CHANGES: Final = (
    ("frameworks/*.yaml", r"^name: (\w+)$", r"name: \1 Renamed"),
    ("personas/*.yaml", r"^label: (.*)$", r"label: \1 of then"),
    ("criteria/*.yaml", r"^label: (.*)$", r"label: \1 anew"),
    ("edition.yaml", r"^as_of: .*$", 'as_of: "2027-05-31"'),
    ("personas/mobile.yaml", r"^  memory: 15$", "  memory: 14"),
    ("personas/mobile.yaml", r"^  deployment: 35$", "  deployment: 36"),
)
"""Which files change, and what in them."""
LABEL: Final = "Choosing for"
CHOICES: Final = 4
"""A reader chooses among so many personas."""
ONE_SHOT: Final = re.compile(r"^ *(set_value|raw_values?|has_one_shot_effect): .*\n", re.MULTILINE)
"""How a list that has changed is told what is chosen in it."""
AGAIN: Final = "connected again"
"""What a reader asks whose line broke: the page as it was."""
PATIENCE: Final = 60.0

Answers = Mapping[str, str]
"""By link, or by the number of a persona in the page's list."""


def newer(folder: Path, source: Path = PROJECT_DATA) -> Path:
    """The newer edition, in a folder that does not exist yet."""
    shutil.copytree(source, folder)
    (folder / "VERSION").write_text(f"{NEWER}\n", "utf-8")
    for files, found, put in CHANGES:
        for path in folder.glob(files):
            text, count = re.subn(found, put, path.read_text("utf-8"), flags=re.MULTILINE)
            assert count == 1, (path, found)
            path.write_text(text, "utf-8")
    return folder


class Shown(Page):
    """An open page that also keeps all that its last run drew, place by place.

    What our own components are told is left out: which address the page had before.
    """

    drawn: dict[tuple[int, ...], str]

    def take(self, payload: bytes) -> bool:
        message = self._kept.resolve(ForwardMsg.FromString(payload))
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.drawn = {}
        if kind == "delta" and message.delta.new_element.WhichOneof("type") != "bidi_component":
            place = tuple(ForwardMsg.FromString(payload).metadata.delta_path)
            self.drawn[place] = ONE_SHOT.sub("", str(message.delta))
        return super().take(payload)

    def run(self, line: ClientConnection) -> str:
        """All that a run draws with the choices made so far."""
        line.send(self.request())
        while not self.take(bytes(line.recv(PATIENCE))):  # type: ignore[arg-type]
            pass
        return "\n".join(f"{place} {said}" for place, said in sorted(self.drawn.items()))

    def choose(self, number: int) -> None:
        """Choose a persona by its place in the list."""
        self.select(LABEL, self.selectboxes[LABEL].options[number])


def line(root: str) -> ClientConnection:
    """A page's web socket."""
    address = root.replace("http", "ws", 1) + SOCKET
    return connect(address, subprotocols=[Subprotocol(STREAMLIT)], max_size=None)


def asked(client: Client, link: str) -> str:
    """What an answer says: all of it, or the texts of a deck's slides, which has a clock."""
    answer = client.get(link)
    if answer.status != 200 or not link.startswith(DECK):
        return f"{answer.status} {answer.body!r}"
    shapes = [one for slide in Presentation(BytesIO(answer.body)).slides for one in slide.shapes]
    return "\n".join(one.text_frame.text for one in shapes if one.has_text_frame)


def answers(root: str) -> Answers:
    """What a server says to everything that readers ask, while its data does not change."""
    found, page = {link: asked(Client(root), link) for link in LINKS}, Shown(root)
    with line(root) as opened:
        page.run(opened)
        for number in (*range(1, CHOICES), 0):
            page.choose(number)
            found[str(number)] = page.run(opened)
    return found


@dataclass
class Crowd:
    """Readers who ask all the time. ``heard``: what was asked and what was answered, in order."""

    root: str
    heard: list[tuple[str, str]] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def ask(self, start: int) -> None:
        """Somebody who fetches pages and files."""
        number = start
        while not self.ended.is_set():
            link = LINKS[number % len(LINKS)]
            self.heard.append((link, asked(Client(self.root), link)))
            number += 1

    def read(self, start: int) -> None:
        """Somebody with an open page, who connects again where the line breaks."""
        page, number = Shown(self.root), start
        while not self.ended.is_set():
            try:
                with line(self.root) as opened:
                    again = page.run(opened)
                    if page.chosen:
                        self.heard.append((AGAIN, again))
                    while not self.ended.is_set():
                        number += 1
                        page.choose(number % CHOICES)
                        self.heard.append((str(number % CHOICES), page.run(opened)))
            except (OSError, WebSocketException) as broken:
                self.breaks.append(repr(broken))
                self.ended.wait(0.2)

    def unlike(self, *editions: Answers) -> list[tuple[str, str]]:
        """What was heard and is of none of these editions."""
        return [one for one in self.heard if not any(_says(edition, *one) for edition in editions)]


def _says(edition: Answers, link: str, said: str) -> bool:
    """A choice whose answer was cut off may be lost where its name is of the other edition."""
    return said in edition.values() if link == AGAIN else said == edition[link]


@contextmanager
def crowd(root: str, *, readers: int, askers: int = 3) -> Iterator[Crowd]:
    """So many readers with open pages, and some who fetch, until the end of the block."""
    found = Crowd(root)
    work: list[tuple[Callable[[int], None], int]] = [(found.read, n) for n in range(readers)]
    work += [(found.ask, 5 * n) for n in range(askers)]
    threads = [threading.Thread(target=one, args=(start,)) for one, start in work]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        found.ended.set()
        for thread in threads:
            thread.join()
