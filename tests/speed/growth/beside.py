"""What growth costs: the same reader on the usual data and on a grown copy of it, in turns."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from comparison.reading.load import data_folder
from tests.running_server import Server
from tests.speed.growth.data import FRAMEWORKS, STATISTICS, grow
from tests.speed.report.goals import GROWN_RERUN, RERUN
from tests.speed.reruns import one_reader
from tests.speed.servers import FRAMEFIT, serving

GROWN = f"{FRAMEWORKS} frameworks, {STATISTICS:,} statistics"
USUAL = "the usual data"


@contextmanager
def grown_beside_usual() -> Iterator[dict[str, Server]]:
    """A server on each, by the names under which they are measured."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        grow(data_folder(), folder)
        grown = replace(FRAMEFIT, name=GROWN, data=folder)
        with serving(grown, replace(FRAMEFIT, name=USUAL)) as servers:
            yield servers


def grown_rerun(server: Server) -> dict[str, float]:
    """The row of one round, for one server."""
    return {GROWN_RERUN: one_reader(server)[RERUN]}
