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
from benchmarks.people.installed import ROOTS, installed
from benchmarks.people.labels import Label, label_of, labels, reason_against
from benchmarks.people.marked_source import corrected, mistake_lines, mistaken
from benchmarks.people.messages import LONGEST, digest
from benchmarks.people.running import run
from benchmarks.people.ways import Way
from benchmarks.run import environments, results
from benchmarks.run.record import begin, record
from benchmarks.run.results import Journal

Pieces = dict[str, Callable[[], Any]]
USED = ("pytorch", "tensorflow", "jax", "keras-jax", "keras-pytorch")


def main() -> None:
    """Do every piece of work that the journal does not have yet, then write the run."""
    for name in USED:
        environments.ready(name)
    beginning, pieces = begin(), {**_mistakes(), **_versions(), **_sizes()}
    journal = Journal("people", _plan())
    for number, (piece, work) in enumerate(pieces.items(), 1):
        if piece not in journal.done:
            print(f"[{number}/{len(pieces)}] {piece}", file=sys.stderr, flush=True)
            journal.note(piece, work())
    found = _results(journal.done)
    path = results.write(
        record(
            "people",
            beginning,
            started=journal.started,
            used=list(USED),
            settings={"longest_message": LONGEST, "least_accuracy": task.LEAST_ACCURACY},
            results=found,
            indicators=task.code_tokens(found),
        )
    )
    journal.finish()
    print(path)


def _plan() -> dict[str, str]:
    """Everything whose change makes a piece of an older run worthless."""
    folders = (ways.MISTAKES, ways.CLASSIFIER, environments.PINS)
    files = [file for folder in folders for file in folder.rglob("*.*") if file.suffix != ".pyc"]
    files += [ways.HERE / "worker.py"]
    return {
        str(file.relative_to(environments.ROOT)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(files)
    }


def _mistakes() -> Pieces:
    """Each program with its mistake and without it, each in a process of its own."""
    pieces: Pieces = {}
    for mistake, way in _cells():
        program = ways.mistake_program(mistake, way)
        if program is not None:
            name = f"{mistake}/{way.configuration}"
            pieces[name] = _running(mistaken(program), way)
            pieces[f"{name}/without"] = _running(corrected(program), way)
    return pieces


def _cells() -> list[tuple[str, Way]]:
    return [(mistake, way) for mistake in ways.mistakes() for way in ways.OF_MISTAKES]


def _running(source: str, way: Way) -> Callable[[], Any]:
    return lambda: run(source, way)


def _versions() -> Pieces:
    return {f"task/{way.configuration}": _version(way) for way in ways.OF_CLASSIFIER}


def _version(way: Way) -> Callable[[], Any]:
    return lambda: run(ways.classifier_program(way), way, before=task.save_arrays)


def _sizes() -> Pieces:
    return {f"installed/{name}": _size(name) for name in ROOTS}


def _size(configuration: str) -> Callable[[], Any]:
    return lambda: asdict(installed(configuration, environments.home()))


def _results(done: dict[str, Any]) -> list[dict[str, Any]]:
    """Every result of the run, from what the pieces gave."""
    rows = [_matrix_cell(done, mistake, way) for mistake, way in _cells()]
    for way in ways.OF_CLASSIFIER:
        found = done[f"task/{way.configuration}"]
        rows.append(task.code_result(way.configuration, size(ways.classifier_program(way)), found))
    return rows + [_size_result(name, done[f"installed/{name}"]) for name in ROOTS]


def _matrix_cell(done: dict[str, Any], mistake: str, way: Way) -> dict[str, Any]:
    program = ways.mistake_program(mistake, way)
    if program is None:
        reason = reason_against(labels(), mistake, way.configuration)
        return not_possible(mistake, way.configuration, reason)
    name = f"{mistake}/{way.configuration}"
    wrong, right = done[name], done[f"{name}/without"]
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


def _size_result(configuration: str, found: dict[str, Any]) -> dict[str, Any]:
    recorded, bytecode = (round(found[key] / 1e6, 1) for key in ("recorded", "bytecode"))
    largest, largest_size = found["largest"]
    return {
        "id": f"installed_mb.installation.{configuration}",
        "metric": "installed_mb",
        "task": "installation",
        "configuration": configuration,
        "value": round((found["recorded"] + found["bytecode"]) / 1e6, 1),
        "also": {
            "recorded_mb": recorded,
            "bytecode_mb": bytecode,
            "distributions": found["distributions"],
            "largest": largest,
            "largest_mb": round(largest_size / 1e6, 1),
        },
    }


if __name__ == "__main__":
    main()
