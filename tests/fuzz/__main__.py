"""Run the fuzzers: ``python -m tests.fuzz [--only data|links|sockets] [--seed N]``.

Every case has a number and is made from the seed and its number alone: with ``--only`` its kind,
``--first N --count 1`` repeats it. Failures are written to ``.cache/fuzz`` with their bytes; the
exit status is 1 if there are any.
"""

import argparse
import sys
from collections.abc import Iterator

from tests.fuzz.report import Report
from tests.fuzz.runs import data_run, link_run, running, socket_run


def main() -> int:
    """Everything that is asked for, one after the other."""
    failed = False
    for report in _reports(_arguments()):
        sys.stdout.write(str(report))
        failed = failed or bool(report.failures)
    return int(failed)


def _reports(asked: argparse.Namespace) -> Iterator[Report]:
    def numbers(usual: int) -> range:
        return range(asked.first, asked.first + (asked.count or usual))

    if asked.only in (None, "data"):
        yield data_run(asked.seed, numbers(asked.mutants))
    if asked.only in (None, "links"):
        with running() as server:
            yield link_run(server, asked.seed, numbers(asked.links))
    if asked.only in (None, "sockets"):
        with running() as server:
            yield socket_run(server, asked.seed, numbers(asked.visits), memory=not asked.count)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Hostile input")
    parser.add_argument("--only", choices=("data", "links", "sockets"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--count", type=int, help="so many cases of each kind")
    parser.add_argument("--mutants", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=2_000)
    parser.add_argument("--visits", type=int, default=1_000)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
