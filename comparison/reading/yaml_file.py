"""A file of the data: its text, its plain data with the line of every place, its problems."""

from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any

from comparison.problems import Problem, printable

MAX_BYTES = 1_000_000
"""No file of the data is near this size; a larger one is a mistake or an attack."""

Place = tuple[str | int, ...]


@dataclass(slots=True)
class YamlFile:
    """A file's plain data, the line of each place (a path of keys and indices), its problems."""

    name: str
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of ``place`` or of its nearest enclosing place that is written in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str, *, warning: bool = False) -> Problem:
        return Problem(self.name, self.line(place), dotted(place), message, warning)

    def refuse(self, line: int, message: str, place: Place = ()) -> None:
        """Note a problem at a line of the file."""
        self.problems.append(Problem(self.name, line, dotted(place), message))


def dotted(place: Place) -> str:
    """A place in words: ``indicators[2].anchors``."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part[:60]}" for part in place)
    return printable(text.removeprefix("."))[:200]


def read_text(path: Path, result: YamlFile) -> str | None:
    """The text of a file of bounded size; else None, and ``result`` says why."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # a pipe or device would never end
            kind = "a folder" if S_ISDIR(status.st_mode) else "no regular file"
            result.refuse(1, f"is {kind}, expected a file")
            return None
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            size = max(status.st_size, len(raw))
            result.refuse(1, f"is {size:,} bytes large, at most {MAX_BYTES:,} are accepted")
            return None
        return raw.decode("utf-8-sig")
    except FileNotFoundError:
        result.refuse(1, "is missing")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        found = f"found the byte {error.object[error.start]:#04x}"
        result.refuse(line, f"is not UTF-8: {found}; save it as UTF-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        result.refuse(1, f"cannot be opened: {reason}")
    return None
