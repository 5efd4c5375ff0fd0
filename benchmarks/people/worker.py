"""Runs one program in a framework's environment and says how it ended: one line of JSON.

``python -m benchmarks.people.worker PROGRAM``, in the folder that the program may write to.
"""

import contextlib
import io
import json
import os
import runpy
import sys
import time
import traceback
import warnings
from pathlib import Path
from typing import Any


def ended(program: Path) -> dict[str, Any]:
    """How a program ended: what it printed, what it was warned of, and what it raised, if it did.

    Warnings are those that any script is shown; ``raised`` is null or what ``raising`` says.
    """
    printed, raised = io.StringIO(), None
    began = time.perf_counter()
    with warnings.catch_warnings(record=True) as warned, contextlib.redirect_stdout(printed):
        try:
            runpy.run_path(str(program), run_name="__main__")
        except Exception as error:
            raised = raising(error, program)
    return {
        "raised": raised,
        "printed": [line.strip() for line in printed.getvalue().splitlines() if line.strip()],
        "warnings": [f"{item.category.__name__}: {item.message}" for item in warned],
        "seconds": round(time.perf_counter() - began, 1),
    }


def raising(error: Exception, program: Path) -> dict[str, Any]:
    """An exception in plain values, with what the interpreter would print of its traceback.

    ``frames`` is how many frames that is, ``lines`` are the numbers of the program's own lines in
    it, and ``last_line`` is the last of them that led to this exception.
    """
    chain = [*reversed(earlier(error)), error]
    frames = [frame for item in chain for frame in shown(item, program)]
    last = shown(error, program)
    return {
        "kind": f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins."),
        "message": str(error),
        "frames": len(frames),
        "lines": [frame.lineno for frame in frames if frame.filename == str(program)],
        "last_line": next(
            (frame.lineno for frame in reversed(last) if frame.filename == str(program)), None
        ),
    }


def earlier(error: BaseException) -> list[BaseException]:
    """The exceptions that the interpreter prints before this one, nearest first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return [before, *earlier(before)] if before is not None else []


def shown(error: BaseException, program: Path) -> list[traceback.FrameSummary]:
    """The frames of a traceback from the program's first one on: ours before it are no part."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [index for index, frame in enumerate(frames) if frame.filename == str(program)]
    return list(frames[own[0] :]) if own else list(frames)


def main() -> None:
    """Answer on standard output alone; whatever a framework prints goes where errors go."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    print(json.dumps(ended(Path(sys.argv[1]))), file=answer, flush=True)


if __name__ == "__main__":
    main()
