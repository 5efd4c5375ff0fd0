"""A server on a full disk: no file can grow, its own log included, and readers notice nothing."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.editions import DECK, Shown, asked, line
from tests.running_server import Server, start
from tests.web.client import Client

ROOM = 200
"""Bytes that a file may hold: a start's first lines, and no more."""
SAYS_ITS_ADDRESS = ("/export/offline.html", DECK)
FILES = ("/export/decision.csv", "/export/radar.png", "/api/v1/verdict.json", *SAYS_ITS_ADDRESS)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """What is started meanwhile fails to write more, as on a disk that is full."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@pytest.fixture
def full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that started so, without copies of Streamlit's files from before."""
    for name in ("FRAMEFIT_CACHE", "TMPDIR", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    with files_of_at_most(ROOM):
        server = start(tmp_path / "log.txt")
    yield server
    server.stop()


def test_pages_choices_and_files_are_as_on_a_server_with_room(full: Server, client: Client) -> None:
    own = Client(full.root)
    for path in FILES:
        there = asked(client, path).replace(client.root, full.root)
        assert asked(own, path) == there, path
    page = Shown(full.root)
    with line(full.root) as opened:
        page.run(opened)
        page.choose(3)
        assert "For a student" in page.run(opened)
    assert own.get("/healthz").status == 200
    assert full.log.stat().st_size == ROOM
    assert [path for path in full.log.parent.rglob("list.json")] == []
