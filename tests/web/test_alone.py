"""Files are made one after the other, so that pages and short answers do not wait for them."""

import asyncio
from threading import Event, Lock

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

from tests.web.asgi import asked, asking
from web.answering import route
from web.exports import export_routes

MANY = 60
"""More than the threads that an event loop has for all its answers."""


class Kitchen:
    """Makes files when it may, and counts how many at a time."""

    def __init__(self) -> None:
        self.may, self.begun, self.most, self._now, self._lock = Event(), Event(), 0, 0, Lock()

    def file(self, _: Request) -> Response:
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
    files = route("/file", kitchen.file, alone=True)
    app = Starlette(routes=[files, route("/word", lambda _: Response("a word"))])

    async def all_at_once() -> list[int]:
        waiting = [asyncio.create_task(asked(app, asking("/file"))) for _ in range(MANY)]
        await asyncio.to_thread(kitchen.begun.wait)
        word = await asked(app, asking("/word"))
        assert not any(task.done() for task in waiting)
        kitchen.may.set()
        return [word.status, *[answer.status for answer in await asyncio.gather(*waiting)]]

    assert asyncio.run(all_at_once()) == [200] * (MANY + 1)
    assert kitchen.most == 1


def test_a_file_that_cannot_be_made_gives_its_turn_back() -> None:
    def fails(_: Request) -> Response:
        raise OSError("no room")

    routes = [route("/bad", fails, alone=True), route("/good", lambda _: Response(), alone=True)]
    app = Starlette(routes=routes)

    async def one_after_the_other() -> int:
        tried = await asyncio.gather(asked(app, asking("/bad")), return_exceptions=True)
        assert [type(one) for one in tried] == [OSError]
        return (await asked(app, asking("/good"))).status

    assert asyncio.run(one_after_the_other()) == 200


def test_all_files_wait_for_each_other() -> None:
    named = [one for one in export_routes() if "{" not in one.path]
    assert named
    assert all(one.endpoint.alone for one in named)
