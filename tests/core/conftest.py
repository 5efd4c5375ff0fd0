"""The project's data, copies of it to break, and the check command to ask about them."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from comparison.__main__ import main
from comparison.catalogue import Catalogue
from comparison.loading import PROJECT_DATA, load

ADDITIONS = Path(__file__).parent.parent / "fixtures" / "additions"
"""One small valid file of each folder, about a made-up framework; line numbers stay put there."""


@dataclass(frozen=True)
class DataCopy:
    """A data folder of the test's own."""

    root: Path

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file of the folder."""
        raw = content if isinstance(content, bytes) else content.encode()
        (self.root / name).write_bytes(raw)

    def replace(self, name: str, old: str, new: str) -> int:
        """Replace the only ``old`` in a file; the line where the change begins."""
        text = (self.root / name).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1


@dataclass(frozen=True)
class Answer:
    """What the check command said."""

    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[str]:
        """The lines that fail the check: neither warnings nor the closing count."""
        return [line for line in self.err.splitlines()[:-1] if " warning: " not in line]


Check = Callable[[Path], Answer]


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
