"""For those who run the server: whether it serves current data, and what it has counted."""

from typing import Final, Literal

from prometheus_client import generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from comparison.model.base import Record
from comparison.reading.live import served
from web.answering import HEALTH_QUEUE, route
from web.counters import REGISTRY

NEVER_KEPT: Final = {"cache-control": "no-store"}
HEALTH: Final = "/healthz"
METRICS: Final = "/metrics"
TOLD: Final = 20
"""How many problems are listed, as on pages."""


class Health(Record):
    """Whether the newest data is what is shown.

    ``status`` is ``ok``, or ``old data`` where newer data has problems and the last good data is
    shown instead; ``problems`` are the first of these, as ``make data`` says them.
    """

    status: Literal["ok", "old data"]
    data_version: str
    fingerprint: str
    problems: tuple[str, ...]


def operations_routes() -> list[Route]:
    """Health and metrics, of which no copy is kept."""
    return [
        # with threads of its own: a proxy takes a replica out that does not answer in time
        route(HEALTH, _health, headers=NEVER_KEPT, queue=HEALTH_QUEUE),
        route(METRICS, _metrics, headers=NEVER_KEPT),
    ]


def health() -> Health:
    """What this server shows at this moment."""
    now = served()
    return Health(
        status="old data" if now.problems else "ok",
        data_version=now.catalogue.version,
        fingerprint=now.catalogue.fingerprint,
        problems=tuple(str(problem) for problem in now.problems[:TOLD]),
    )


def _health(request: Request) -> Response:
    """Always 200: a server with old data serves on, and one that started anew would not."""
    return Response(health().model_dump_json(), media_type="application/json")


def _metrics(request: Request) -> Response:
    return Response(generate_latest(REGISTRY), headers={"content-type": CONTENT_TYPE_LATEST})
