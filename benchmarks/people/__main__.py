"""``python -m benchmarks.people``: the mistakes, the small task and the sizes, about 20 minutes.

Nothing here is timed, so it may run beside other work. Interrupted, it goes on where it stopped.
"""

import hashlib
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from benchmarks.people import task, ways
from benchmarks.people.answers import answer, judged_text, not_possible
from benchmarks.people.code_size import size
from benchmarks.people.installed import ROOTS, installed, size_result
from benchmarks.people.labels import Label, label_of, labels, reason_against
from benchmarks.people.marked_source import corrected, mistake_lines, mistaken
from benchmarks.people.messages import LONGEST, digest
from benchmarks.people.running import run
from benchmarks.people.ways import Way
from benchmarks.run import environments, results
from benchmarks.run.record import begin, conditions, record
from benchmarks.run.results import Journal

Pieces = dict[str, Callable[[], Any]]
USED = ("pytorch", "tensorflow", "jax", "keras-jax", "keras-pytorch")
KEPT = {"worker", *USED}


def main() -> None:
    """Do every piece of work that the journal does not have yet, then write the run."""
    for name in USED:
        environments.ready(name)
    beginning, work = begin(), pieces()
    journal = Journal("people", _plan())
    for number, (piece, do) in enumerate(work.items(), 1):
        if piece not in journal.done:
            print(f"[{number}/{len(work)}] {piece}", file=sys.stderr, flush=True)
            journal.note(piece, do())
    found = made_of(journal.done)
    path = results.write(
        record(
            "people",
            started=journal.started,
            used=list(USED),
            conditions=conditions(beginning),
            settings={"longest_message": LONGEST, "least_accuracy": task.LEAST_ACCURACY},
            results=found,
            indicators=task.code_tokens(found),
        )
    )
    journal.finish()
    print(path)


def pieces() -> Pieces:
    """Every piece of work by its name: programs, each twice where it holds a mistake, and sizes."""
    return {**_mistakes(), **_versions(), **_sizes()}


def _plan() -> dict[str, str]:
    """What makes every piece of an older run worthless; a changed program is a new piece."""
    files = [ways.HERE / "worker.py", *sorted(environments.PINS.glob("*.txt"))]
    return {file.name: _digest(file.read_text("utf-8")) for file in files if file.stem in KEPT}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _mistakes() -> Pieces:
    """Each program with its mistake and without it, each in a process of its own."""
    return {
        _piece(mistake, way, source): _running(source, way)
        for mistake, way in _cells()
        if (program := ways.mistake_program(mistake, way)) is not None
        for source in (mistaken(program), corrected(program))
    }


def _piece(name: str, way: Way, source: str) -> str:
    return f"{name}, {way.configuration}, program {_digest(source)}"


def _cells() -> list[tuple[str, Way]]:
    return [(mistake, way) for mistake in ways.mistakes() for way in ways.OF_MISTAKES]


def _running(source: str, way: Way, **options: Any) -> Callable[[], Any]:
    return lambda: run(source, way, **options)


def _versions() -> Pieces:
    programs = {way: ways.classifier_program(way) for way in ways.OF_CLASSIFIER}
    return {
        _piece(task.TASK, way, source): _running(source, way, before=task.save_arrays)
        for way, source in programs.items()
    }


def _sizes() -> Pieces:
    return {f"installed/{name}": _size(name) for name in ROOTS}


def _size(configuration: str) -> Callable[[], Any]:
    return lambda: asdict(installed(configuration, environments.home()))


def made_of(done: dict[str, Any]) -> list[dict[str, Any]]:
    """Every result of the run, from what its pieces gave."""
    rows = [_matrix_cell(done, mistake, way) for mistake, way in _cells()]
    for way in ways.OF_CLASSIFIER:
        source = ways.classifier_program(way)
        found = done[_piece(task.TASK, way, source)]
        rows.append(task.code_result(way.configuration, size(source), found))
    return rows + [size_result(name, done[f"installed/{name}"]) for name in ROOTS]


def _matrix_cell(done: dict[str, Any], mistake: str, way: Way) -> dict[str, Any]:
    program = ways.mistake_program(mistake, way)
    if program is None:
        reason = reason_against(labels(), mistake, way.configuration)
        return not_possible(mistake, way.configuration, reason)
    sources = mistaken(program), corrected(program)
    wrong, right = (done[_piece(mistake, way, source)] for source in sources)
    return answer(
        mistake,
        way.configuration,
        wrong,
        right,
        lines=mistake_lines(program),
        label=_label(mistake, way.configuration, judged_text(wrong, right)),
    )


def _label(mistake: str, configuration: str, text: str) -> Label | None:
    """A person's judgement on a text, and a word on the screen where there is none yet."""
    found = label_of(labels(), mistake, configuration, text)
    if text and found is None:
        place = f"{mistake}, {configuration}, {digest(text)}"
        print(f"not judged: {place}: {text[:200]}", file=sys.stderr, flush=True)
    return found


if __name__ == "__main__":
    main()
