"""How each of our routes answers: methods, refusals, tags by which a copy stays good, counts."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from comparison.links.view import query_string
from comparison.model.base import Record
from comparison.reading.live import served
from exports.pictures.png import FontMissingError
from exports.subject import Subject, subject_of
from web.counters import REQUESTS

ROOT: Final = Path(__file__).resolve().parents[1]
READING: Final = ("GET", "HEAD")
ALLOWED: Final = ", ".join(READING)
KEPT: Final = "public, max-age=60, must-revalidate"
"""A copy is good for a minute; after that its tag is asked about."""
_TAG: Final = re.compile(r'(?:W/)?("[^"]*")')

T = TypeVar("T")

log = logging.getLogger(__name__)


class FullError(Exception):
    """As many wait as may."""


@dataclass
class _Turns:
    limiter: CapacityLimiter
    inside: int = 0


@dataclass(frozen=True)
class Queue:
    """Threads of its own for some answers: they wait for each other, and nothing waits for them.

    ``at_once`` are made at the same time; while ``waiting`` more wait nobody else is let in.
    """

    name: str
    at_once: int
    waiting: int

    async def run(self, work: Callable[[], T]) -> T:
        """Do it in its turn. Raises FullError."""
        turns = self._turns()
        if turns.inside >= self.at_once + self.waiting:
            raise FullError
        turns.inside += 1
        try:
            return await to_thread.run_sync(work, limiter=turns.limiter)
        finally:
            turns.inside -= 1

    def _turns(self) -> _Turns:
        """Those on the event loop that runs."""
        known = _TURNS.get({})
        _TURNS.set(known)
        return known.setdefault(self, _Turns(CapacityLimiter(self.at_once)))


_TURNS: Final = RunVar[dict[Queue, _Turns]]("turns")
SHORT_QUEUE: Final = Queue("short answers", at_once=4, waiting=1000)
FILE_QUEUE: Final = Queue("files", at_once=1, waiting=20)
"""A file takes a tenth of a second to two seconds, more while pages are drawn; a proxy waits 60."""
HEALTH_QUEUE: Final = Queue("health", at_once=2, waiting=1000)
FULL: Final = "Many ask at this moment. Ask again in some seconds: the link holds your view."


@dataclass(frozen=True)
class Costly:
    """An answer that takes long to make: it waits among the files, and only if it must be made."""

    made: Callable[[], Response]


Made = Callable[[Request], Response | Costly]


def _code() -> str:
    """A digest of all that answers are made by, the locked libraries included."""
    files = [ROOT / "requirements.txt"]
    for floor in ("comparison", "exports", "web"):
        files += [path for path in (ROOT / floor).rglob("*") if path.suffix in _MAKING]
    digest = sha256()
    for path in sorted(files):
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


_MAKING: Final = (".py", ".html", ".css")
CODE: Final = _code()


@dataclass(frozen=True)
class Answering:
    """An ASGI endpoint that reads and never writes, counted under its route.

    ``headers`` go with every answer, refusals included. Work is done beside the event loop, in its
    turn in ``queue``, so that pages go on being answered. A costly answer is made in its turn among
    the files; a thread that computes for long slows all the rest.
    """

    route: str
    made: Made
    headers: Mapping[str, str] = field(default_factory=dict)
    queue: Queue = SHORT_QUEUE

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request, status = Request(scope, receive), 500
        try:
            response = await self._response(request)
            status = response.status_code
        finally:
            REQUESTS.labels(self.route, str(status)).inc()
        _add(response.headers, self.headers)
        await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        if request.method in READING:
            try:
                found = await self.queue.run(partial(self.made, request))
                return await FILE_QUEUE.run(found.made) if isinstance(found, Costly) else found
            except FullError:
                return problems(FULL, status=503, headers={"retry-after": "5"})
            except FontMissingError as missing:  # no fault of the asker's, and no traceback's worth
                log.error("%s Install requirements.txt again.", missing)
                return problems(str(missing), status=503)
        said = f"This address answers {ALLOWED} and nothing else."
        return problems(said, status=405, headers={"allow": ALLOWED})


def route(
    path: str, made: Made, *, headers: Mapping[str, str] | None = None, queue: Queue = SHORT_QUEUE
) -> Route:
    """A route of ours; ``path`` is also the name under which it is counted."""
    return Route(path, Answering(path, made, headers or {}, queue))


def asked(request: Request) -> Subject:
    """The subject of a request's link."""
    query = {name: request.query_params.getlist(name) for name in request.query_params}
    root = str(request.base_url).rstrip("/")
    return subject_of(served().catalogue, query, root=root)


class Problems(Record):
    """Why a request is refused, in sentences."""

    problems: tuple[str, ...]


def problems(*said: str, status: int, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """A refusal with its HTTP status."""
    return JSONResponse(Problems(problems=said).model_dump(), status, headers)


def refused(subject: Subject) -> Response:
    """What could not be honoured, in the sentences that the page shows for the same link."""
    return problems(*subject.notes, status=422)


def unless_held(request: Request, *stamp: str, made: Callable[[], Response]) -> Response:
    """304 where the asker holds what would be made, else what is made, with its tag.

    ``stamp`` is everything beside code and libraries on which the bytes depend.
    """
    tag = _tag(stamp)
    return _held(request, tag) or _tagged(made(), tag)


def in_turn_unless_held(
    request: Request, *stamp: str, made: Callable[[], Response], exact: bool = True
) -> Response | Costly:
    """The same for what takes long to make: 304 at once, all else in its turn.

    Where the same stamp may give other bytes with the same meaning (not ``exact``) the tag is a
    weak one, as where an answer is compressed on its way (``web/assets/compression.py``).
    """
    tag = _tag(stamp) if exact else f"W/{_tag(stamp)}"
    return _held(request, tag) or Costly(lambda: _tagged(made(), tag))


def _tag(stamp: tuple[str, ...]) -> str:
    return f'"{sha256(chr(0).join((CODE, *stamp)).encode()).hexdigest()[:24]}"'


def _held(request: Request, tag: str) -> Response | None:
    """That the asker's copy is good, if it is."""
    if not _matches(request.headers.get("if-none-match", ""), tag.removeprefix("W/")):
        return None
    return _tagged(Response(status_code=304, headers={"vary": "Accept-Encoding"}), tag)


def _tagged(response: Response, tag: str) -> Response:
    _add(response.headers, {"etag": tag, "cache-control": KEPT})
    return response


def view_stamp(subject: Subject) -> tuple[str, str, str]:
    """The data and the view of a link, whatever the order of its parameters."""
    catalogue = subject.catalogue
    return catalogue.version, catalogue.fingerprint, query_string(catalogue, subject.view)


def _matches(held: str, tag: str) -> bool:
    """Whether ``If-None-Match`` names the tag; a proxy that packs answers marks it as weak."""
    return held.strip() == "*" or tag in _TAG.findall(held)


def _add(headers: MutableHeaders, more: Mapping[str, str]) -> None:
    for name, value in more.items():
        headers.setdefault(name, value)
