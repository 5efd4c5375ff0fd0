"""One browser and one server for all tests; for each test a context of its own."""

import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, load
from tests.browser.reader import DESKTOP, OpenReader, Reader
from tests.chromium import chromium, path
from tests.running_server import Server, StartServer, start

PATIENCE = 60_000
"""Milliseconds that an expectation may take on a busy machine."""
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of this folder last: the browser's event loop stays open until the end."""
    items.sort(key=lambda item: item.path.is_relative_to(HERE))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the end of the servers' logs beside a failure."""
    report = yield
    if report.failed and isinstance(item, pytest.Function):
        servers = [found for found in item.funcargs.values() if isinstance(found, Server)]
        for server in servers:
            report.sections.append((f"log of {server.root}", server.printed[-4000:]))
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that all readers of a process share."""
    if path() is None:
        pytest.skip("no chromium or chromium-browser on the PATH")
    expect.set_options(timeout=PATIENCE)
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that most tests share, on the project's data."""
    running = start(tmp_path_factory.mktemp("server") / "log.txt")
    yield running
    running.stop()


@pytest.fixture
def start_server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[StartServer]:
    """Start fresh servers, ended after the test."""
    running: list[Server] = []

    def started(*, data: Path | None = None) -> Server:
        running.append(start(tmp_path / f"log{len(running)}.txt", data=data))
        request.node.funcargs[f"server {len(running)}"] = running[-1]
        return running[-1]

    yield started
    for one in running:
        one.stop()


@pytest.fixture
def own_data(tmp_path: Path) -> Path:
    """A copy of the project's data for a server of the test's own."""
    return Path(shutil.copytree(PROJECT_DATA, tmp_path / "data"))


@pytest.fixture
def open_reader(browser: Browser, server: Server) -> Iterator[OpenReader]:
    """Open the browser of one more reader; contexts close after the test."""
    closing: list[Callable[[], None]] = []

    def opened(
        at: Server = server,
        *,
        size: tuple[int, int] = DESKTOP,
        colours: str = "light",
        touch: bool = False,
    ) -> Reader:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if colours == "dark" else "light",
            has_touch=touch,
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(PATIENCE)
        closing.append(context.close)
        return Reader(context.new_page(), at.root)

    yield opened
    for close in closing:
        close()


@pytest.fixture
def reader(open_reader: OpenReader) -> Reader:
    """A reader at a desk, in light colours."""
    return open_reader()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The data that the shared server shows."""
    return load(PROJECT_DATA)
