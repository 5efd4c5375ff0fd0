"""One server for the tests of this folder, and a program that asks it."""

from collections.abc import Iterator

import pytest

from tests.running_server import start
from tests.web.client import Client


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Of a server of its own, as ``make run`` starts it."""
    server = start(tmp_path_factory.mktemp("web") / "log.txt")
    yield Client(server.root)
    server.stop()
