"""The files that a reader takes away, made from the link alone, so that any replica serves them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from comparison.formatting import listed
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
from exports.subject import Subject
from exports.view_json import view_json
from web.answering import Costly, asked, in_turn_unless_held, problems, refused, route, view_stamp
from web.counters import EXPORTS

PRESENTATION: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


@dataclass(frozen=True, slots=True)
class Export:
    """A file: its name in the address and on the reader's disk, its type and how it is made.

    ``exact``: the same link gives the same bytes. What says when it was packed does not.
    ``dated``: the day on which it is made stands in it.
    """

    name: str
    media_type: str
    made: Callable[[Subject], str | bytes]
    exact: bool = True
    dated: bool = False


def _record(subject: Subject) -> str:
    return decision_record(subject, today=_today())


def _deck(subject: Subject) -> bytes:
    return deck(subject, today=_today())


def _offline(subject: Subject) -> str:
    return offline_page(subject, today=_today())


def _view(subject: Subject) -> str:
    return json.dumps(view_json(subject), ensure_ascii=False)


def _pictures(name: str, drawn: Callable[[Subject], str]) -> tuple[Export, Export]:
    """A picture as it is drawn, and as pixels."""
    return (
        Export(f"{name}.svg", "image/svg+xml", drawn),
        Export(f"{name}.png", "image/png", lambda subject: png(drawn(subject))),
    )


FILES: Final[tuple[Export, ...]] = (
    Export("decision.md", "text/markdown; charset=utf-8", _record, dated=True),
    Export("deck.pptx", PRESENTATION, _deck, exact=False, dated=True),
    Export("view.json", "application/json", _view),
    Export("decision.csv", "text/csv; charset=utf-8", decision_csv),
    Export("offline.html", "text/html; charset=utf-8", _offline, dated=True),
    *_pictures("decision", decision_picture),
    *_pictures("radar", radar_picture),
    *_pictures("twin", twin_picture),
    *_pictures("how-sure", how_sure_picture),
    *_pictures("turning-points", turning_points_picture),
)


def export_routes() -> list[Route]:
    """A route for each file."""
    return [
        *(route(f"/export/{export.name}", _answering(export)) for export in FILES),
        route("/export/{name:path}", _unknown),
    ]


def _answering(export: Export) -> Callable[[Request], Response | Costly]:
    def answer(request: Request) -> Response | Costly:
        subject = asked(request)
        if subject.notes:
            return refused(subject)

        def made() -> Response:
            file = export.made(subject)
            EXPORTS.labels(export.name).inc(request.method == "GET")
            return Response(file, media_type=export.media_type, headers=_as_file(export.name))

        # in some the link stands with the server's own address
        stamp = [export.name, *view_stamp(subject), subject.root]
        stamp += [_today().isoformat()] if export.dated else []
        return in_turn_unless_held(request, *stamp, made=made, exact=export.exact)

    return answer


def _unknown(request: Request) -> Response:
    """What no file is called is no page either."""
    known = listed([export.name for export in FILES])
    return problems(f"No such file. There are {known}.", status=404)


def _today() -> date:
    return datetime.now(UTC).date()


def _as_file(name: str) -> Mapping[str, str]:
    """Saved under a fixed name."""
    return {"content-disposition": f'attachment; filename="framefit-{name}"'}
