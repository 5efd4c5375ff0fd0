"""How each of our routes answers: methods, refusals, tags by which a copy stays good, counts."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

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

_ALONE: Final = RunVar[CapacityLimiter]("alone")

log = logging.getLogger(__name__)

Made = Callable[[Request], Response]


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

    ``headers`` go with every answer, refusals included. Work is done beside the event loop, so
    that pages go on being answered. ``alone``: of such answers one is made at a time, and what
    waits for it holds up no others; a thread that computes for long slows all the rest.
    """

    route: str
    made: Made
    headers: Mapping[str, str] = field(default_factory=dict)
    alone: bool = False

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
                limiter = _one_at_a_time() if self.alone else None
                return await to_thread.run_sync(self.made, request, limiter=limiter)
            except FontMissingError as missing:  # no fault of the asker's, and no traceback's worth
                log.error("%s Install requirements.txt again.", missing)
                return problems(str(missing), status=503)
        said = f"This address answers {ALLOWED} and nothing else."
        return problems(said, status=405, headers={"allow": ALLOWED})


def _one_at_a_time() -> CapacityLimiter:
    """The turn of this event loop."""
    try:
        return _ALONE.get()
    except LookupError:
        _ALONE.set(CapacityLimiter(1))
        return _ALONE.get()


def route(
    path: str, made: Made, *, headers: Mapping[str, str] | None = None, alone: bool = False
) -> Route:
    """A route of ours; ``path`` is also the name under which it is counted."""
    return Route(path, Answering(path, made, headers or {}, alone))


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


def unless_held(
    request: Request, *stamp: str, made: Callable[[], Response], exact: bool = True
) -> Response:
    """304 where the asker holds what would be made, else what is made, with its tag.

    ``stamp`` is everything beside code and libraries on which the bytes depend; where the same
    stamp may give other bytes with the same meaning (not ``exact``) the tag is a weak one, as where
    an answer is compressed on its way (``web/assets/compression.py``).
    """
    tag = f'"{sha256(chr(0).join((CODE, *stamp)).encode()).hexdigest()[:24]}"'
    if _matches(request.headers.get("if-none-match", ""), tag):
        response = Response(status_code=304, headers={"vary": "Accept-Encoding"})
    else:
        response = made()
    _add(response.headers, {"etag": tag if exact else f"W/{tag}", "cache-control": KEPT})
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
