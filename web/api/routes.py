"""The API: the catalogue and the verdict of a link as JSON, and what describes them."""

import json
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from comparison.reading.live import served
from comparison.wording.answer import answer
from exports.catalogue_json import plain_catalogue
from web.answering import asked, problems, refused, route, unless_held, view_stamp
from web.api.openapi import CATALOGUE, DOCUMENT, VERDICT, document
from web.counters import VERDICTS

JSON: Final = "application/json"
PUBLIC: Final = {"access-control-allow-origin": "*", "access-control-expose-headers": "ETag"}
"""What is read here is public and no cookie counts, so that any page may read it."""


def api_routes() -> list[Route]:
    """The routes under ``/api``; what has no other name there is no page."""
    return [
        route(CATALOGUE, _catalogue, headers=PUBLIC),
        route(VERDICT, _verdict, headers=PUBLIC),
        route(DOCUMENT, _document, headers=PUBLIC),
        route("/api/{name:path}", _unknown, headers=PUBLIC),
    ]


def _catalogue(request: Request) -> Response:
    catalogue = served().catalogue

    def made() -> Response:
        return Response(plain_catalogue(catalogue).model_dump_json(), media_type=JSON)

    return unless_held(request, CATALOGUE, catalogue.version, catalogue.fingerprint, made=made)


def _verdict(request: Request) -> Response:
    subject = asked(request)
    if subject.notes:
        return refused(subject)

    def made() -> Response:
        with VERDICTS.time():
            found = answer(subject.catalogue, subject.view)
        return Response(found.model_dump_json(), media_type=JSON)

    return unless_held(request, VERDICT, *view_stamp(subject), made=made)


def _document(request: Request) -> Response:
    catalogue = served().catalogue

    def made() -> Response:
        return Response(json.dumps(document(catalogue), ensure_ascii=False), media_type=JSON)

    return unless_held(request, DOCUMENT, catalogue.version, catalogue.fingerprint, made=made)


def _unknown(request: Request) -> Response:
    said = f"Nothing has this address. There are {CATALOGUE}, {VERDICT} and {DOCUMENT}."
    return problems(said, status=404)
