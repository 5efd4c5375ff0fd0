"""How fast Framefit is beside a bare Streamlit page, measured in turns in one run.

``python -m tests.speed.app`` prints medians, and for each row the median, the lowest and the
highest of the rounds' ratios. No time is ever asserted: a busy machine changes times, and ratios
much less. ``--profile`` shows where a rerun's time goes instead.
"""

import argparse
import signal
import sys
from functools import partial

from tests.chromium import chromium
from tests.speed.costs import costs
from tests.speed.pages import visit
from tests.speed.reruns import memory, reruns
from tests.speed.servers import BARE, FRAMEFIT, serving
from tests.speed.table import Table, Turns

ROUNDS = 5


def measured(*, pages: bool = True, protocol: bool = True, rounds: int = ROUNDS) -> Table:
    """Everything that was asked for. The browser comes first and is gone before the reruns."""
    table = Table()
    with serving(FRAMEFIT, BARE) as servers:
        turns = Turns(servers, rounds)
        if pages:
            with chromium() as browser:
                for server in servers.values():
                    visit(browser, server)  # the first visit of all still imports; it is no round
                table.measure(turns, partial(visit, browser))
        if protocol:
            table.measure(turns, reruns)
    if protocol:
        table.measure(Turns({app.name: app for app in (FRAMEFIT, BARE)}, rounds), memory)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.speed.app", description=__doc__)
    parser.add_argument("--only", choices=("pages", "reruns"), help="measure one half only")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"by default {ROUNDS}")
    parser.add_argument("--profile", action="store_true", help="where a rerun's time goes")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers are ended too
    if options.profile:
        sys.stdout.write(costs())
        return
    table = measured(
        pages=options.only != "reruns",
        protocol=options.only != "pages",
        rounds=max(1, options.rounds),
    )
    sys.stdout.write(str(table))


if __name__ == "__main__":
    main()
