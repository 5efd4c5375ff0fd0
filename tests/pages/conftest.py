"""Pages run in this process by AppTest, on the project's data or on a copy of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from comparison.catalogue import Catalogue
from comparison.reading import live
from comparison.reading.load import PROJECT_DATA
from tests.pages.opened_page import SHELL, Open, OpenedPage


@pytest.fixture(autouse=True)
def _project_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FRAMEFIT_DATA", raising=False)


@pytest.fixture
def catalogue() -> Catalogue:
    """What the pages are made from, unless a test names a folder of its own."""
    return live.served().catalogue


@pytest.fixture
def open_page() -> Open:
    """Open a page with the parameters of a link, as a first visitor does."""

    def opened(page: str = "overview", /, **query: str | list[str]) -> OpenedPage:
        app = AppTest.from_file(SHELL, default_timeout=30)
        for name, value in query.items():
            app.query_params[name] = value
        if page != "overview":
            app.switch_page(f"../pages/{page}.py")
        return OpenedPage(app.run())

    return opened


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the project's data that the pages are made from; changes show at once."""
    folder = tmp_path / "data"
    shutil.copytree(PROJECT_DATA, folder)
    monkeypatch.setenv("FRAMEFIT_DATA", str(folder))
    monkeypatch.setattr(live, "LOOK_AGAIN_AFTER", 0.0)
    yield folder
    live._folders.pop(folder, None)
