"""The files that a reader takes away, made from the link alone, so that any replica serves them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from comparison.reading.live import served
from exports.decision_csv import decision_csv
from exports.decision_record import decision_record
from exports.subject import Subject, subject_of
from exports.view_json import view_json

PASSING = frozenset({"embed", "embed_options"})
"""Streamlit's own parameters, which ask for nothing of ours."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file: its name in the address and on the reader's disk, its type and how it is made."""

    name: str
    media_type: str
    made: Callable[[Subject], str]


def _record(subject: Subject) -> str:
    return decision_record(subject, today=datetime.now(UTC).date())


TEXTS: Final[tuple[Export, ...]] = (
    Export("decision.md", "text/markdown; charset=utf-8", _record),
    Export("decision.csv", "text/csv; charset=utf-8", decision_csv),
)


def export_routes() -> list[Route]:
    """A route for each file, and the view as JSON."""
    texts = [Route(f"/export/{export.name}", _answering(export)) for export in TEXTS]
    return [*texts, Route("/export/view.json", _json)]


def asked(request: Request) -> Subject:
    """The subject of a request's link."""
    query = {
        name: request.query_params.getlist(name)
        for name in request.query_params
        if name not in PASSING
    }
    root = str(request.base_url).rstrip("/")
    return subject_of(served().catalogue, query, root=root)


def _answering(export: Export) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        subject = asked(request)
        if subject.notes:
            return _refused(subject)
        return Response(
            export.made(subject), media_type=export.media_type, headers=_as_file(export.name)
        )

    return answer


def _json(request: Request) -> Response:
    subject = asked(request)
    if subject.notes:
        return _refused(subject)
    return JSONResponse(view_json(subject), headers=_as_file("view.json"))


def _refused(subject: Subject) -> Response:
    """What could not be honoured, in the sentences that the page shows for the same link."""
    return JSONResponse({"problems": list(subject.notes)}, status_code=422)


def _as_file(name: str) -> Mapping[str, str]:
    return {"content-disposition": f'attachment; filename="framefit-{name}"'}
