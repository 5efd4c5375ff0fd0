"""One server for the tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.fuzz.runs import running
from tests.running_server import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server of its own, which all that is hostile may ask."""
    with running() as started:
        yield started
