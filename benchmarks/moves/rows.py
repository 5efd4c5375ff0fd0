"""Runs the rows of the successor map, one framework after the other."""

import json
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from benchmarks.moves.programs import ENVIRONMENTS
from benchmarks.moves.records import verbatim
from benchmarks.run import environments

FOLDER = Path(__file__).parent / "successors"
UNADAPTED = "_unadapted"
"""Ends the name of a version that overlooks the difference: ``pytorch_unadapted.py``."""
SECONDS = 600

Answer = Mapping[str, Any]


def sides(row: Path) -> list[str]:
    """The files of a row that run: one a framework, and those that overlook the difference."""
    return sorted(path.stem for path in row.glob("*.py") if path.stem != "inputs")


def rows_of(side: str, rows: Sequence[str], *, folder: Path = FOLDER) -> list[str]:
    """Those of the rows that have a file of this side."""
    return [row for row in rows if (folder / row / f"{side}.py").is_file()]


def answers(
    side: str, rows: Sequence[str], *, folder: Path = FOLDER, python: Path | None = None
) -> Iterator[Answer]:
    """What one side gives for each row, in order and as it comes.

    A row at which the process died, or ran out of time, is answered with the process's last words,
    and the rows behind it run in a new process.
    """
    python = python or environments.ready(ENVIRONMENTS[side.removesuffix(UNADAPTED)])
    waiting = list(rows)
    while waiting:
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            for line in _lines([str(python), str(folder), side], waiting, said):
                answer: Answer = json.loads(line)
                waiting.remove(answer["row"])
                yield answer
            if waiting:
                said.seek(0)
                yield {"row": waiting.pop(0), "error": verbatim(said.read())}


def _lines(arguments: list[str], rows: Sequence[str], said: IO[str]) -> Iterator[str]:
    """The lines of one worker's answers, until it ends or its time is over."""
    python, *rest = arguments
    with tempfile.TemporaryFile("w+", encoding="utf-8") as asked:
        asked.write("".join(f"{row}\n" for row in rows))
        asked.seek(0)
        worker = subprocess.Popen(
            [python, "-m", "benchmarks.moves.workers.row", *rest],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            env=environments.variables(),
            cwd=environments.ROOT,
        )
        timer = threading.Timer(SECONDS, worker.kill)
        timer.start()
        try:
            yield from worker.stdout or ()
        finally:
            timer.cancel()
            worker.kill()
            worker.communicate()
