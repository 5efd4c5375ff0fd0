"""Reruns without a browser: one reader, eight at once, and what an idle reader takes.

One reader pauses before each choice, as people do. ``streamlit run`` leaves Nagle's algorithm on,
which holds back small messages until those before are confirmed; Framefit turns it off
(web/at_once.py). Without the pause that costs a bare page some 30 ms a run, with it about 10 (tried
beside a bare page with TCP_NODELAY): the pause speaks for the bare page, and what is left is part
of how Streamlit comes. Eight readers do not pause: there the processor is what all wait for.
Streamlit's garbage collection after a run counts: it holds the interpreter before the end is sent.
"""

import asyncio
import time
from contextlib import AsyncExitStack
from statistics import mean, median

from tests.running_server import Server
from tests.speed.report.goals import IDLE as IDLE_MEMORY
from tests.speed.report.goals import READERS, RERUN, RERUN_BYTES, RERUNS_A_SECOND
from tests.speed.servers import App, resident, serving
from tests.speed.sessions import Session, opened

LABEL = "Choosing for"
"""The selectbox that both pages have."""
WARM = 4
RERUNS = 40
PAUSE = 0.2
SECONDS = 5.0
IDLE_BEFORE, IDLE = 24, 48
"""The first sessions fill what the allocator holds already; only later ones show their size."""
SETTLE = 3.0


class Choices:
    """A reader who chooses one option after the other and looks whether the page followed."""

    def __init__(self, session: Session, *, first: int = 0) -> None:
        self.session = session
        self._options = list(session.selectboxes[LABEL].options)
        self._place = first
        self._title = ""

    async def next(self, *, pause: float = 0.0) -> tuple[float, int]:
        """The seconds that the next choice took, and the bytes that answered it."""
        await asyncio.sleep(pause)
        self._place = (self._place + 1) % len(self._options)
        rerun = await self.session.choose(LABEL, self._options[self._place])
        if rerun.title == self._title:
            raise RuntimeError(f"the page did not follow the choice: {rerun.title}")
        self._title = rerun.title
        return rerun.seconds, rerun.received


def reruns(server: Server) -> dict[str, float]:
    """The rows of one round, for one server."""
    return one_reader(server) | asyncio.run(_many_readers(server.root))


def one_reader(server: Server) -> dict[str, float]:
    """The rows of one reader alone."""
    return asyncio.run(_one_reader(server.root))


async def _one_reader(root: str) -> dict[str, float]:
    async with opened(root) as session:
        choices = Choices(session)
        for _ in range(WARM):
            await choices.next()
        runs = [await choices.next(pause=PAUSE) for _ in range(RERUNS)]
    return {
        RERUN: 1000 * median(seconds for seconds, _ in runs),
        RERUN_BYTES: mean(received for _, received in runs) / 1024,
    }


async def _many_readers(root: str) -> dict[str, float]:
    async with AsyncExitStack() as stack:
        readers = [
            Choices(await stack.enter_async_context(opened(root)), first=place)
            for place in range(READERS)
        ]
        until = time.perf_counter() + SECONDS
        done = await asyncio.gather(*(_choose_until(until, reader) for reader in readers))
    return {RERUNS_A_SECOND: sum(done) / SECONDS}


async def _choose_until(until: float, choices: Choices) -> int:
    """How many runs ended in time. The last one ends late and does not count."""
    done = 0
    while True:
        await choices.next()
        if time.perf_counter() > until:
            return done
        done += 1


def memory(app: App) -> dict[str, float]:
    """What an idle session adds to a fresh server, after some others have warmed it."""
    with serving(app) as servers:
        return {IDLE_MEMORY: asyncio.run(_idle(servers[app.name]))}


async def _idle(server: Server) -> float:
    async with AsyncExitStack() as stack:
        before = await _resident_with(server, IDLE_BEFORE, stack)
        after = await _resident_with(server, IDLE, stack)
    return (after - before) / IDLE


async def _resident_with(server: Server, more: int, stack: AsyncExitStack) -> float:
    for _ in range(more):
        await stack.enter_async_context(opened(server.root))
    await asyncio.sleep(SETTLE)
    return resident(server)
