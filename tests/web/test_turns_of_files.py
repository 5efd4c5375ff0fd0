"""Files are made one after the other, and nothing else waits for them."""

import asyncio
from collections import Counter
from threading import Event, Lock

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

from comparison.reading.live import served
from tests.web.asgi import asked, asking
from web.answering import FILE_QUEUE, Costly, in_turn_unless_held, route
from web.crawlers import crawler_routes
from web.exports import FILES, export_routes
from web.operations import operations_routes

MANY = 60
"""More than the threads that an event loop has for all its answers."""


class Kitchen:
    """Makes files when it may, and counts how many at a time."""

    def __init__(self) -> None:
        self.may, self.begun, self.most, self._now, self._lock = Event(), Event(), 0, 0, Lock()

    def file(self, request: Request) -> Response | Costly:
        return in_turn_unless_held(request, "file", made=self._made)

    def word(self, _: Request) -> Response:
        """A short answer that is not ready before the files are."""
        self.may.wait(timeout=60)
        return Response("a word")

    def _made(self) -> Response:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        self.begun.set()
        self.may.wait(timeout=60)  # a test that fails must not hang
        with self._lock:
            self._now -= 1
        return Response("a file")


def test_one_file_is_made_at_a_time_and_short_answers_do_not_wait_for_it() -> None:
    kitchen = Kitchen()
    app = Starlette(
        routes=[route("/file", kitchen.file), route("/word", lambda _: Response("a word"))]
    )

    async def all_at_once() -> list[int]:
        waiting = [asyncio.create_task(asked(app, asking("/file"))) for _ in range(15)]
        await asyncio.to_thread(kitchen.begun.wait)
        word = await asked(app, asking("/word"))
        assert not any(task.done() for task in waiting)
        kitchen.may.set()
        return [word.status, *[answer.status for answer in await asyncio.gather(*waiting)]]

    assert asyncio.run(all_at_once()) == [200] * 16
    assert kitchen.most == 1


def test_who_comes_when_many_wait_is_told_to_ask_again() -> None:
    kitchen = Kitchen()
    app = Starlette(routes=[route("/file", kitchen.file)])

    async def all_at_once() -> Counter[int]:
        waiting = [asyncio.create_task(asked(app, asking("/file"))) for _ in range(MANY)]
        await asyncio.to_thread(kitchen.begun.wait)
        async with asyncio.timeout(30):
            while sum(task.done() for task in waiting) < MANY - 21:
                await asyncio.sleep(0.01)
        (one, *_) = [task.result() for task in waiting if task.done()]
        assert one.headers["retry-after"] == "5"
        assert b"link holds your view" in one.body
        kitchen.may.set()
        return Counter([answer.status for answer in await asyncio.gather(*waiting)])

    assert asyncio.run(all_at_once()) == {200: 21, 503: MANY - 21}  # one is made, twenty wait


def test_health_is_answered_while_all_other_threads_are_taken() -> None:
    kitchen, known = Kitchen(), served()
    app = Starlette(routes=[route("/word", kitchen.word), *operations_routes()])

    async def all_at_once() -> int:
        waiting = [asyncio.create_task(asked(app, asking("/word"))) for _ in range(MANY)]
        async with asyncio.timeout(30):
            health = await asked(app, asking("/healthz"))
        assert not any(task.done() for task in waiting)
        assert known.catalogue.fingerprint.encode() in health.body
        kitchen.may.set()
        await asyncio.gather(*waiting)
        return health.status

    assert asyncio.run(all_at_once()) == 200


def test_whoever_holds_the_file_waits_for_no_other() -> None:
    kitchen = Kitchen()
    app = Starlette(routes=[route("/file", kitchen.file)])

    async def all_at_once() -> tuple[int, int]:
        making = asyncio.create_task(asked(app, asking("/file")))
        await asyncio.to_thread(kitchen.begun.wait)
        again = await asked(app, asking("/file", headers={"if-none-match": "*"}))
        kitchen.may.set()
        return again.status, (await making).status

    assert asyncio.run(all_at_once()) == (304, 200)


def test_a_file_that_cannot_be_made_gives_its_turn_back() -> None:
    def fails() -> Response:
        raise OSError("no room")

    routes = [
        route("/bad", lambda _: Costly(fails)),
        route("/good", lambda _: Costly(lambda: Response())),
    ]
    app = Starlette(routes=routes)

    async def one_after_the_other() -> int:
        for _ in range(2 * FILE_QUEUE.waiting):
            with pytest.raises(OSError, match="no room"):
                await asked(app, asking("/bad"))
        return (await asked(app, asking("/good"))).status

    assert asyncio.run(one_after_the_other()) == 200


@pytest.mark.parametrize("name", ["preview.png", *(export.name for export in FILES)])
def test_every_file_waits_for_its_turn_and_its_refusal_does_not(name: str) -> None:
    app = Starlette(routes=[*crawler_routes(), *export_routes()])
    may = Event()

    async def while_many_wait() -> tuple[int, ...]:
        many = range(FILE_QUEUE.at_once + FILE_QUEUE.waiting)
        waiting = [asyncio.create_task(FILE_QUEUE.run(lambda: may.wait(60))) for _ in many]
        await asyncio.sleep(0)  # until all are in
        file = await asked(app, asking(f"/export/{name}"))
        refused = await asked(app, asking(f"/export/{name}", query="persona=nobody"))
        may.set()
        await asyncio.gather(*waiting)
        again = await asked(app, asking(f"/export/{name}"))
        return file.status, refused.status, again.status

    assert asyncio.run(while_many_wait()) == (503, 422, 200)
