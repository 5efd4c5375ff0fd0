"""What is wrong with the data, said so that a person can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem: where it is and what is wrong.

    ``file`` is relative to the data folder, ``line`` counts from 1 (0: the whole file), ``place``
    is a path inside the file such as ``indicators[2].anchors``. A warning does not fail a check.
    """

    file: str
    line: int
    place: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        place = f" {self.place}:" if self.place else ""
        kind = " warning:" if self.warning else ""
        return f"{where}:{kind}{place} {self.message}"


class CatalogueError(Exception):
    """The data folder cannot be used. ``problems`` holds every problem found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def shown(value: object) -> str:
    """A value as it is quoted in a message: short, on one line, with quotes round a text."""
    text = f'"{value}"' if isinstance(value, str) else str(value)
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return text if len(text) <= 60 else f"{text[:57]}..."


def nearest(name: str, accepted: Iterable[str]) -> str:
    """``, did you mean "pytorch"?`` for a name close to an accepted one, else nothing."""
    matches = get_close_matches(name.lower(), list(accepted), n=1, cutoff=0.6)
    return f', did you mean "{matches[0]}"?' if matches else ""
