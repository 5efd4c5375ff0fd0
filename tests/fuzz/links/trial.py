"""One request as it stands on the wire, and what came of it."""

import json
import socket
from dataclasses import dataclass
from random import Random
from urllib.parse import urlsplit

from tests.fuzz.links.grammar import HEADER, MARKUP, target
from tests.fuzz.process import spent
from tests.running_server import Server

MOST_SECONDS = 2.0
"""Of the server's processor."""
PATIENCE = 60.0
SHOWN = ("text/html", "image/svg+xml", "application/xml", "text/markdown")
"""Types of answers in which markup would be markup."""
TOLD = ("Traceback (most recent call last)", 'File "/', "site-packages")
"""What a traceback says."""


@dataclass(frozen=True)
class Answer:
    """What the server sent until it closed the connection."""

    raw: bytes

    @property
    def status(self) -> int:
        """0 where no answer came."""
        first = self.raw.split(b" ", 2)
        return int(first[1]) if len(first) > 1 and first[1][:3].isdigit() else 0

    @property
    def head(self) -> str:
        return self.raw.partition(b"\r\n\r\n")[0].decode("latin-1").lower()

    @property
    def body(self) -> str:
        return self.raw.partition(b"\r\n\r\n")[2].decode("utf-8", "replace")

    @property
    def media_type(self) -> str:
        lines = [line for line in self.head.splitlines() if line.startswith("content-type:")]
        return lines[0].partition(":")[2].partition(";")[0].strip() if lines else ""


def request(seed: int, number: int) -> bytes:
    """The request of a number."""
    random = Random(f"link {seed} {number}")
    asked = target(random).replace(" ", "%20").encode("latin-1", "replace")
    host = random.choice(
        (b"127.0.0.1", b"127.0.0.1", b"127.0.0.1", b"evil.example", b"a\xffb", b"")
    )
    method = random.choice((b"GET",) * 8 + (b"HEAD", b"POST"))
    # a line end inside would be another request, which is not what is tried here
    asked = asked.replace(b"\r", b"%0d").replace(b"\n", b"%0a")
    return b"%b %b HTTP/1.1\r\nHost: %b\r\nConnection: close\r\n\r\n" % (method, asked, host)


def ask(root: str, request: bytes) -> Answer:
    """The whole answer."""
    place = urlsplit(root)
    parts = []
    with socket.create_connection((place.hostname, place.port), timeout=PATIENCE) as connection:
        try:
            connection.sendall(request)
            while part := connection.recv(1 << 16):
                parts.append(part)
        except OSError:
            parts.append(b"")
    return Answer(b"".join(parts))


def tried(server: Server, request: bytes) -> tuple[str, float, str]:
    """What came of a request: the kind of answer, its seconds, what is wrong (mostly nothing)."""
    before, start = server.log.stat().st_size, spent(server)
    answer = ask(server.root, request)
    seconds, wrong = spent(server) - start, wrong_with(answer)
    if seconds > MOST_SECONDS:
        wrong = f"it took {seconds:.1f} s"
    with server.log.open("rb") as log:
        log.seek(before)
        logged = log.read().decode("utf-8", "replace")
    if "Traceback" in logged:
        wrong = logged
    return f"{answer.status} {answer.media_type}", seconds, wrong


def wrong_with(answer: Answer) -> str:
    """What an answer says or is that none may; empty for nothing."""
    status, body = answer.status, answer.body
    if not 200 <= status < 500:
        return f"the status is {status}: {answer.raw[:300]!r}"
    if status in range(300, 400) and "evil" in answer.head:
        return f"it leads away: {answer.head}"
    if f"\n{HEADER}:" in answer.head:
        return f"a value became a header: {answer.head}"
    if answer.media_type in SHOWN and MARKUP in body:
        at = body.index(MARKUP)
        return f"markup is repeated: {body[max(at - 100, 0) : at + 60]}"
    if any(said in body for said in TOLD) and status != 200:
        return f"a traceback is told: {body[:500]}"
    if answer.media_type == "application/json" and status in (404, 405, 422):
        return _plain(body)
    return ""


def _plain(body: str) -> str:
    """What is wrong with a refusal of ours: it holds sentences, and not endless ones."""
    said = json.loads(body)["problems"] if body else ["None for HEAD."]
    short = said and all(isinstance(one, str) and 5 < len(one) < 1000 for one in said)
    return "" if short and len(said) < 200 else f"it is no plain refusal: {body[:300]}"
