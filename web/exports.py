"""The files that a reader takes away, made from the link alone, so that any replica serves them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from comparison.formatting import listed
from comparison.reading.live import served
from exports.decision_csv import decision_csv
from exports.decision_record import decision_record
from exports.deck.build import deck
from exports.offline.page import offline_page
from exports.pictures.decision import decision_picture
from exports.pictures.how_sure import how_sure_picture
from exports.pictures.png import png
from exports.pictures.radar import radar_picture
from exports.pictures.turning_points import turning_points_picture
from exports.pictures.twin import twin_picture
from exports.subject import Subject, subject_of
from exports.view_json import view_json

PRESENTATION: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PASSING = frozenset({"embed", "embed_options"})
"""Streamlit's own parameters, which ask for nothing of ours."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file: its name in the address and on the reader's disk, its type and how it is made."""

    name: str
    media_type: str
    made: Callable[[Subject], str | bytes]


def _record(subject: Subject) -> str:
    return decision_record(subject, today=datetime.now(UTC).date())


def _deck(subject: Subject) -> bytes:
    return deck(subject, today=datetime.now(UTC).date())


def _offline(subject: Subject) -> str:
    return offline_page(subject, today=datetime.now(UTC).date())


def _pictures(name: str, drawn: Callable[[Subject], str]) -> tuple[Export, Export]:
    """A picture as it is drawn, and as pixels."""
    return (
        Export(f"{name}.svg", "image/svg+xml", drawn),
        Export(f"{name}.png", "image/png", lambda subject: png(drawn(subject))),
    )


FILES: Final[tuple[Export, ...]] = (
    Export("decision.md", "text/markdown; charset=utf-8", _record),
    Export("deck.pptx", PRESENTATION, _deck),
    Export("decision.csv", "text/csv; charset=utf-8", decision_csv),
    Export("offline.html", "text/html; charset=utf-8", _offline),
    *_pictures("decision", decision_picture),
    *_pictures("radar", radar_picture),
    *_pictures("twin", twin_picture),
    *_pictures("how-sure", how_sure_picture),
    *_pictures("turning-points", turning_points_picture),
)


def export_routes() -> list[Route]:
    """A route for each file, and the view as JSON."""
    files = [Route(f"/export/{export.name}", _answering(export)) for export in FILES]
    return [*files, Route("/export/view.json", _json), Route("/export/{name:path}", _unknown)]


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
            return refused(subject)
        return Response(
            export.made(subject), media_type=export.media_type, headers=_as_file(export.name)
        )

    return answer


def _json(request: Request) -> Response:
    subject = asked(request)
    if subject.notes:
        return refused(subject)
    return JSONResponse(view_json(subject), headers=_as_file("view.json"))


def _unknown(request: Request) -> Response:
    """What no file is called is no page either."""
    known = listed([export.name for export in FILES] + ["view.json"])
    return JSONResponse({"problems": [f"No such file. There are {known}."]}, status_code=404)


def refused(subject: Subject) -> Response:
    """What could not be honoured, in the sentences that the page shows for the same link."""
    return JSONResponse({"problems": list(subject.notes)}, status_code=422)


def _as_file(name: str) -> Mapping[str, str]:
    """Saved under a fixed name, and never taken for another type than the one that is said."""
    return {
        "content-disposition": f'attachment; filename="framefit-{name}"',
        "x-content-type-options": "nosniff",
    }
