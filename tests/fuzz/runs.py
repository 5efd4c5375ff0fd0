"""The three runs: data files, links, messages of the websocket."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comparison.reading.load import PROJECT_DATA
from tests.fuzz.data.workers import outcomes
from tests.fuzz.links import trial as links
from tests.fuzz.process import held
from tests.fuzz.report import Report
from tests.fuzz.sockets import trial as sockets
from tests.fuzz.sockets.witness import answers
from tests.running_server import Server, start

PLAIN_LOG = ("--logger.enableRich", "false")
"""Tracebacks as Python writes them, so that they can be told apart by the files they name."""
WARM = 100
"""Visits before the server's memory is taken as what it needs."""
MORE_MEMORY = 1.2
"""What it may hold at the end, of what it held then."""
FORGOTTEN_AFTER = 150.0
"""Seconds after which Streamlit has forgotten a reader who left."""


def data_run(seed: int, numbers: range, source: Path = PROJECT_DATA) -> Report:
    """Mutants of a folder's files, each read as a running server reads its folder."""
    report = Report("data")
    for mutant, outcome in outcomes(seed, numbers, source):
        report.take(outcome.kind, outcome.seconds, str(mutant))
        if not outcome.allowed:
            report.fail(f"{mutant}: {outcome.kind}", outcome.said, outcome.raw)
    return report


def link_run(server: Server, seed: int, numbers: range) -> Report:
    """Requests to a running server."""
    report = Report("links")
    for number in numbers:
        request, case = links.request(seed, number), f"--seed {seed} --first {number}"
        kind, seconds, wrong = links.tried(server, request)
        report.take(kind, seconds, case)
        if wrong:
            report.fail(f"{case}: {request[:200]!r}", wrong, request)
    return report


def socket_run(server: Server, seed: int, numbers: range, *, memory: bool = False) -> Report:
    """Hostile readers; ``memory`` waits at the end until the server has forgotten them."""
    report, before, warm = Report("sockets"), answers(server), 0
    for number in numbers:
        case, met = f"--seed {seed} --first {number}", sockets.tried(server, seed, number)
        report.take(f"{met.deed}: {met.kind}", met.seconds, case)
        if met.wrong:
            report.fail(f"{case}: {met.deed}", met.wrong, None)
        warm = held(server) if number == numbers.start + WARM else warm
    if answers(server) != before:
        report.fail("the other readers", f"{before} became {answers(server)}", None)
    if memory:
        _check_memory(report, server, warm)
    return report


def _check_memory(report: Report, server: Server, warm: int) -> None:
    time.sleep(FORGOTTEN_AFTER)
    answers(server)
    now = held(server)
    told = f"{now / 1e6:.0f} MB at the end, {warm / 1e6:.0f} MB after the first {WARM}"
    report.remarks.append(told)
    if warm and now > MORE_MEMORY * warm:
        report.fail("memory", told, None)


@contextmanager
def running() -> Iterator[Server]:
    """A server whose log says tracebacks plainly."""
    with tempfile.TemporaryDirectory() as folder:
        server = start(Path(folder) / "log.txt", flags=PLAIN_LOG)
        try:
            yield server
        finally:
            server.stop()
