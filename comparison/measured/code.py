"""The files that ran, step by step, so that two frameworks can be read side by side."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.measured.runs import newest
from comparison.model.benchmarks import Metric, Part, Task
from comparison.model.measurements import Result

ROOT = Path(__file__).resolve().parents[2]
BEGINNING = "how the file begins"
WHOLE = "the whole file"
_STEP = re.compile(r"^# step: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class AlignedStep:
    """A step of two files; None where one of them has no such step."""

    name: str
    left: str | None
    right: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A result of a task with what it is called: the way and the metric."""

    way: str
    metric: Metric
    result: Result


@cached(most=1)
def code_tasks(catalogue: Catalogue) -> dict[str, tuple[Part, Task]]:
    """The tasks that two frameworks at least have files of, by ``part.task``, in their order."""
    return {
        f"{part}.{name}": (part, task)
        for part, about in catalogue.benchmarks.items()
        for name, task in about.tasks.items()
        if len(task.files) > 1
    }


def pair(
    files: Mapping[str, str], wanted: Sequence[str | None], shown: Sequence[str]
) -> tuple[str, str]:
    """The two frameworks to put side by side, of those that have a file (two at least).

    What is wanted counts where it has a file; else the next of those shown, then any other.
    """
    left, right = (name if name in files else None for name in wanted)
    spare = [name for name in (*shown, *files) if name in files]
    left = left or next(name for name in spare if name != right)
    right = right if right and right != left else next(name for name in spare if name != left)
    return left, right


def steps(text: str) -> dict[str, str]:
    """The steps of a file by name, in order; what comes before the first is ``BEGINNING``.

    A file without steps is one piece, ``WHOLE``. A step's text has no empty lines at its ends. A
    step that is named twice is joined.
    """
    pieces = _STEP.split(text)
    found = {BEGINNING if pieces[1:] else WHOLE: pieces[0].strip("\n")}
    for name, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        found[name] = "\n\n".join(filter(None, (found.get(name, ""), piece.strip("\n"))))
    return {name: piece for name, piece in found.items() if piece}


def aligned(left: str, right: str) -> tuple[AlignedStep, ...]:
    """Two files step by step: in the order of the left one, then what only the right one has."""
    mine, theirs = steps(left), steps(right)
    names = dict.fromkeys((*mine, *theirs))
    return tuple(AlignedStep(name, mine.get(name), theirs.get(name)) for name in names)


@cached(most=128)
def file_text(catalogue: Catalogue, path: str) -> str:
    """The text of a file that ran. ``path`` is one of those that a task names."""
    return (ROOT / path).read_text("utf-8")


def figures(
    catalogue: Catalogue, part: Part, task: str, frameworks: Sequence[str]
) -> tuple[Figure, ...]:
    """What the newest run gave for a task of a part, in the ways of these frameworks."""
    runs = newest(catalogue, part)
    about = catalogue.benchmarks[part]
    ways = {
        name: way.label
        for name, way in about.configurations.items()
        if way.framework in frameworks and way.source in (None, *frameworks) and name != about.twin
    }
    return tuple(
        Figure(ways[result.configuration], about.metrics[result.metric], result)
        for result in (runs[0].record.results if runs else ())
        if result.task == task and result.configuration in ways
    )
