"""Replicas whose clocks differ, by a day or by decades, say the same to the same link."""

from datetime import date

import pytest
from starlette.applications import Starlette

from comparison.formatting import full_date
from exports.decision_record import REVIEW_AFTER
from tests.web.asgi import Answer, ask
from web import exports
from web.exports import FILES, export_routes

RIGHT = date(2026, 11, 27)
WRONG = (date(2026, 11, 26), date(2036, 11, 24), date(1970, 1, 1), date(2110, 1, 1))
DATED = {"decision.md", "deck.pptx", "offline.html"}


def made_on(day: date, name: str, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """The file of a server for which it is that day."""
    monkeypatch.setattr(exports, "_today", lambda: day)
    app = Starlette(routes=export_routes())
    return ask(app, f"/export/{name}", headers={"Host": "localhost"})


@pytest.mark.parametrize("name", sorted({one.name for one in FILES} - DATED))
def test_a_file_without_a_date_is_the_same_on_every_day(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = (made_on(day, name, monkeypatch) for day in (RIGHT, WRONG[1]))
    assert one == other
    assert one.headers["etag"].startswith('"')


@pytest.mark.parametrize("name", ["decision.md", "offline.html"])
def test_a_file_with_a_date_differs_by_it_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    right = made_on(RIGHT, name, monkeypatch)
    for day in WRONG:
        wrong = made_on(day, name, monkeypatch)
        assert wrong.headers["etag"] != right.headers["etag"]
        assert undated(wrong, day) == undated(right, RIGHT)


def undated(answer: Answer, day: date) -> str:
    """What it says but for its day, and that after which the decision is to be reviewed."""
    review = full_date((day + REVIEW_AFTER).isoformat())
    text = answer.body.decode().replace(review, "then")
    return text.replace(day.isoformat(), "today").replace(full_date(day.isoformat()), "today")
