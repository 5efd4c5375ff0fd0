"""A page that says too much is heard at a pace, and no other one waits for it."""

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from web.sockets import AT_ONCE, Paced


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds


def heard_at(*pauses: float, kind: str = "websocket") -> list[float]:
    """When each message is heard; before each its sender pauses for so many seconds."""
    clock, left = Clock(), iter(pauses)
    times: list[float] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        for _ in pauses:
            await receive()
            times.append(clock.time)

    async def receive() -> Message:
        clock.time += next(left)
        return {"type": "websocket.receive", "bytes": b"run"}

    async def send(message: Message) -> None:
        raise AssertionError

    asyncio.run(Paced(app, now=clock.now, sleep=clock.sleep)({"type": kind}, receive, send))
    return times


def test_what_a_person_does_is_heard_without_delay() -> None:
    assert heard_at(*[0.0] * AT_ONCE) == [0.0] * AT_ONCE
    dragged = heard_at(*[0.1] * 1000)
    assert dragged == pytest.approx([0.1 * (one + 1) for one in range(1000)])


def test_a_flood_is_heard_at_twenty_a_second() -> None:
    times = heard_at(*[0.0] * (AT_ONCE + 200))
    assert times[:AT_ONCE] == [0.0] * AT_ONCE
    assert times[-1] == pytest.approx(10.0)


def test_after_a_rest_it_is_heard_at_once_again() -> None:
    times = heard_at(*[0.0] * (AT_ONCE + 20), 100.0, *[0.0] * (AT_ONCE - 1))
    assert times[-AT_ONCE:] == pytest.approx([101.0] * AT_ONCE)


def test_what_is_no_web_socket_is_not_paced() -> None:
    assert heard_at(*[0.0] * 1000, kind="http")[-1] == 0.0
