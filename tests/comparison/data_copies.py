"""Copies of the project's data that a test may break, and what the check says of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

CLAIMS, SOURCES, STATISTICS, CRITERIA, PERSONAS, FRAMEWORKS = (
    f"{folder}/newcomer.yaml"
    for folder in ("claims", "sources", "statistics", "criteria", "personas", "frameworks")
)
"""The files of the additions: small and valid, about a made-up framework."""


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


class Change(NamedTuple):
    """A change to a valid file and what the check must say of it.

    ``line`` counts from the line where the change begins; ``blamed`` is given where the problem
    lies in another file.
    """

    file: str
    old: str
    new: str
    says: str
    line: int = 0
    blamed: str = ""


def assert_told(change: Change, copy: DataCopy, check: Check) -> None:
    """Make the change; the check must fail, name file and line, and say what the change asks."""
    line = copy.replace(change.file, change.old, change.new) + change.line
    where = change.blamed or f"{change.file}:{line}:"
    answer = check(copy.root)
    assert answer.code == 1
    found = [problem for problem in answer.problems if change.says in problem]
    assert found, answer.err
    assert all(problem.startswith(where) for problem in found), (where, found)
    assert "Traceback" not in answer.err
    assert len(max(answer.problems, key=len)) < 600
