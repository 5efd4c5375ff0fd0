"""One hostile reader before the running server, and what came of it."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from comparison.links.pages import PAGES
from tests.fuzz.links.grammar import query
from tests.fuzz.sockets.client import Heard, Page, opened, rerun
from tests.fuzz.sockets.frames import damaged, large, odd_run, other_messages
from tests.fuzz.sockets.widgets import hostile_states
from tests.running_server import ROOT, Server

IGNORED, CLOSED = "heard and the page went on", "closed"
DEEDS = {"widgets": 10, "damaged": 4, "odd run": 4, "other": 2, "large": 1, "burst": 1}
"""What a hostile reader does, and how often."""
OURS = tuple(f'File "{ROOT / name}' for name in ("app", "comparison", "components", "exports"))
OURS += tuple(f'File "{ROOT / name}' for name in ("pages", "web"))


@dataclass(frozen=True)
class Met:
    """What came of a hostile reader; ``wrong`` is empty where all is as it should be."""

    deed: str
    kind: str
    seconds: float
    wrong: str


def tried(server: Server, seed: int, number: int) -> Met:
    """Let the reader of a number come and go."""
    random = Random(f"socket {seed} {number}")
    deed = random.choices(list(DEEDS), weights=list(DEEDS.values()))[0]
    before, start = server.log.stat().st_size, time.perf_counter()
    heard, kind = asyncio.run(_visit(server.root, random, deed))
    # of fifty runs at once Streamlit lets the last two overlap at times, and one may then fail
    wrong = heard.wrong + (logged(server.log, before) if deed != "burst" else [])
    if server.process.poll() is not None:
        wrong.append("the server has ended")
    return Met(deed, kind, time.perf_counter() - start, "\n".join(wrong))


async def _visit(root: str, random: Random, deed: str) -> tuple[Heard, str]:
    name = random.choice(PAGES).path
    asked = query(random)[:1500] if random.random() < 0.3 else ""
    async with opened(root, page_name=name, query_string=asked) as page:
        await _do(page, random, deed)
        if page.is_open:  # goes on as a browser would
            await page.send(rerun(page_name=name).SerializeToString())
            await page.listen(runs=1)
        return page.heard, IGNORED if page.is_open else CLOSED


async def _do(page: Page, random: Random, deed: str) -> None:
    if deed == "widgets":
        for _ in range(random.choice((1, 1, 2, 4))):
            states = hostile_states(random, page.heard.widgets)
            await page.send(rerun(states).SerializeToString())
            await page.listen(runs=1)
    elif deed == "burst":
        for _ in range(50):
            await page.send(odd_run(random))
        await page.listen(runs=1)
        page.heard.wrong.clear()
    else:
        made = {"damaged": damaged, "odd run": odd_run, "other": other_messages, "large": large}
        await page.send(made[deed](random))


def logged(log: Path, start: int) -> list[str]:
    """The end of what the log says since, where it tells of an exception in code of ours."""
    with log.open("rb") as stream:
        stream.seek(start)
        said = stream.read().decode("utf-8", "replace")
    return [said[-6000:]] if any(ours in said for ours in OURS) else []
