"""What is wrong with the data, said so that a person can mend it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

MAX_PROBLEMS = 100
"""So many are listed of one file; who has mended them sees the rest."""
_PLAIN = {None: "null", True: "true", False: "false"}


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
        self.problems = tuple(_limited(sorted(set(problems))))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def _limited(problems: list[Problem]) -> Iterator[Problem]:
    told: Counter[str] = Counter()
    for problem in problems:
        told[problem.file] += 1
        if told[problem.file] <= MAX_PROBLEMS:
            yield problem
        elif told[problem.file] == MAX_PROBLEMS + 1:
            message = "has more problems from here on; mend these first"
            yield Problem(problem.file, problem.line, "", message)


def shown(value: object) -> str:
    """A value as it is quoted in a message: short, on one line, with quotes round a text."""
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None or isinstance(value, bool):
        return _PLAIN[value]
    quote = '"' if isinstance(value, str) else ""
    text = printable(value[:200] if isinstance(value, str) else str(value))
    return f"{quote}{text if len(text) <= 58 else f'{text[:55]}...'}{quote}"


def printable(text: str) -> str:
    """The text on one line, without signs that a terminal or a page cannot show."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def nearest(name: str, accepted: Iterable[str]) -> str:
    """``, did you mean "pytorch"?`` for a name close to an accepted one, else nothing."""
    matches = get_close_matches(name[:100].lower(), list(accepted), n=1, cutoff=0.6)
    return f', did you mean "{matches[0]}"?' if matches else ""
