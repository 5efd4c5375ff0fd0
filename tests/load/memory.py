"""``python -m tests.load.memory``: a server's memory after many sessions have come and gone.

Each session opens a page, chooses another persona and closes its line. Streamlit keeps the newest
128 closed ones for two minutes, in case their readers come back; both looks are taken with these.
"""

import argparse
import asyncio
import sys

from tests.load.served import one_process, proportional_memory
from tests.speed.servers import BARE, FRAMEFIT
from tests.speed.sessions import opened

LABEL = "Choosing for"
AT_ONCE = 10
SETTLE = 10.0


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
    for app in (FRAMEFIT, BARE):
        with one_process(app) as served:
            asyncio.run(come_and_go(served.root, options.first))
            first = proportional_memory(served.processes[0])
            asyncio.run(come_and_go(served.root, options.all - options.first))
            last = proportional_memory(served.processes[0])
        sys.stdout.write(
            f"- {app.name}: {first:.0f} MiB after {options.first} sessions, {last:.0f} MiB after "
            f"{options.all}: {last / first:.2f} times\n"
        )


if __name__ == "__main__":
    main()
