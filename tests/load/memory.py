"""``python -m tests.load.memory``: a server's memory after many sessions have come and gone.

Each session opens a page, chooses another persona and closes its line. Streamlit keeps the newest
128 closed ones for two minutes, in case their readers come back; both looks are taken with these.

Ends with 1 where Framefit holds over a fifth more after all of them than after the first.
"""

import argparse
import asyncio
import sys

from tests.load.served import one_process, proportional_memory
from tests.speed.servers import BARE, FRAMEFIT, App
from tests.speed.sessions import opened

LABEL = "Choosing for"
AT_ONCE = 10
SETTLE = 10.0
MOST = 1.2


async def come_and_go(root: str, sessions: int) -> None:
    """That many sessions, some at a time."""
    left = iter(range(sessions))

    async def one_after_the_other() -> None:
        for number in left:
            async with opened(root) as session:
                options = [*session.selectboxes[LABEL].options]
                await session.choose(LABEL, options[1 + number % (len(options) - 1)])

    await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
    await asyncio.sleep(SETTLE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=200)
    parser.add_argument("--all", type=int, default=2000)
    options = parser.parse_args()
    grown = {app.name: _grown(app, options.first, options.all) for app in (FRAMEFIT, BARE)}
    sys.exit(1 if grown[FRAMEFIT.name] > MOST else 0)


def _grown(app: App, few: int, many: int) -> float:
    """How many times the memory after a few sessions it holds after many; also printed."""
    with one_process(app) as served:
        asyncio.run(come_and_go(served.root, few))
        first = proportional_memory(served.processes[0])
        asyncio.run(come_and_go(served.root, many - few))
        last = proportional_memory(served.processes[0])
    sys.stdout.write(
        f"- {app.name}: {first:.0f} MiB after {few} sessions, {last:.0f} MiB after "
        f"{many}: {last / first:.2f} times\n"
    )
    return last / first


if __name__ == "__main__":
    main()
