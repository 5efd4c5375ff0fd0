"""Runs rows of the successor map inside one framework's environment.

``python -m benchmarks.moves.workers.row FOLDER FRAMEWORK`` reads names of rows, one a line, and
answers each with a line of JSON: the arrays that the row's function gave, or what it raised.
"""

import importlib.util
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import numpy as np


def function(path: Path, name: str) -> Callable[..., Any]:
    """The function ``name`` of a file, which may be called as a framework is.

    Raises whatever the file raises while it is imported, AttributeError without that function.
    """
    spec = importlib.util.spec_from_file_location(f"row_{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[..., Any] = getattr(module, name)
    return found


def answer(row: Path, framework: str) -> dict[str, Any]:
    """What one framework's file of a row gives for the row's inputs, or its error as a text."""
    try:
        inputs = function(row / "inputs.py", "inputs")()
        outputs = function(row / f"{framework}.py", row.name)(**inputs)
        arrays = {name: np.asarray(array) for name, array in outputs.items()}
    except Exception as error:
        return {"row": row.name, "error": f"{type(error).__name__}: {error}"}
    return {"row": row.name, "outputs": {name: plain(array) for name, array in arrays.items()}}


def plain(array: np.ndarray) -> dict[str, Any]:
    """An array as JSON holds it; every float32 comes back as it was."""
    return {"dtype": str(array.dtype), "shape": array.shape, "values": array.ravel().tolist()}


@contextmanager
def only_answers() -> Iterator[TextIO]:
    """Standard output for answers alone: what frameworks print goes to standard error."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        yield answers


if __name__ == "__main__":
    folder, framework = Path(sys.argv[1]), sys.argv[2]
    with only_answers() as answers:
        for line in sys.stdin:
            print(json.dumps(answer(folder / line.strip(), framework)), file=answers, flush=True)
