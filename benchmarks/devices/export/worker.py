"""The loop of a worker: requests as lines of JSON in, one line of JSON out for each.

A request names a route, a task and the file to write; the answer holds the seconds that it took,
or the error's text, word for word. Imports nothing but the standard library and numpy.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from benchmarks.devices.models.networks import NETWORKS, Network
from benchmarks.devices.models.weights import Inputs, Weights, inputs, stored

Write = Callable[[Network, Weights, Inputs, Path], None]
"""Writes the file of a model. Gets its weights and the two inputs, images with channels last."""
MESSAGE = 600
"""Characters of an error that are kept; exporters print whole graphs."""


def serve(routes: Mapping[str, Write]) -> None:
    """Answer requests until the input ends. What libraries print goes to the standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        print(json.dumps(_answer(routes, **json.loads(line))), file=answers, flush=True)


def _answer(
    routes: Mapping[str, Write], *, route: str, task: str, weights: str, target: str
) -> dict[str, float | str]:
    network, started = NETWORKS[task], time.monotonic()
    known = stored(Path(weights)) if Path(weights).is_file() else {}
    try:
        routes[route](network, known, inputs(network), Path(target))
    except Exception as error:  # whatever an exporter raises is the finding
        return {"error": said(error)}
    return {"seconds": round(time.monotonic() - started, 1)}


def said(error: BaseException) -> str:
    """An error's kind and text on one line, cut where it gets long."""
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text if len(text) <= MESSAGE else text[: MESSAGE - 2].rstrip() + " …"


def save(target: Path, outputs: list[np.ndarray]) -> None:
    """Store the framework's own outputs, one row an input, in 32-bit numbers."""
    np.save(target, np.stack([output.astype(np.float32) for output in outputs]))
