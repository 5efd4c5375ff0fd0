"""The project's data with a made-up run beside it."""

import shutil
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, load

MADE_UP = Path(__file__).resolve().parents[2] / "fixtures" / "measurements"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data in which the made-up run is the only one."""
    folder = tmp_path / "data"
    shutil.copytree(PROJECT_DATA, folder, ignore=shutil.ignore_patterns("measurements"))
    shutil.copytree(MADE_UP, folder / "measurements")
    return folder


@pytest.fixture
def measured(data: Path) -> Catalogue:
    """The catalogue of that copy."""
    return load(data)
