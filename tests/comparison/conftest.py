"""The project's data, copies of it to break, and the check command to ask about them."""

import shutil
from pathlib import Path

import pytest

from comparison.__main__ import main
from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, load
from tests.comparison.data_copies import Answer, Check, DataCopy

ADDITIONS = Path(__file__).parent.parent / "fixtures" / "additions"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The project's own data."""
    return load(PROJECT_DATA)


@pytest.fixture
def data_copy(tmp_path: Path) -> DataCopy:
    """A copy of the project's data."""
    shutil.copytree(PROJECT_DATA, tmp_path / "data")
    return DataCopy(tmp_path / "data")


@pytest.fixture
def broken_copy(data_copy: DataCopy) -> DataCopy:
    """A copy of the project's data with one small valid file more in each folder, to be broken."""
    shutil.copytree(ADDITIONS, data_copy.root, dirs_exist_ok=True)
    return data_copy


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    """Run ``python -m comparison check`` on a folder, in this process."""

    def run(folder: Path) -> Answer:
        code = main(["check", str(folder)])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return run
