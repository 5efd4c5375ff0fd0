"""Builds one architecture on one side and exports it as asked; runs in that side's environment.

``python -m benchmarks.export.worker SIDE ARCHITECTURE FOLDER`` answers one line of JSON when the
model stands, and one for each name of an exporter that comes in on standard input.
"""

import importlib
import json
import os
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from benchmarks.export.inputs import Given
from benchmarks.export.judging import Array, deaf, judged
from benchmarks.export.messages import said

SEEDS = (11, 22)
"""Of the two inputs."""


def main(side: str, architecture: str, folder: Path, answers: TextIO) -> None:
    """Build, then export until standard input ends."""
    ours = importlib.import_module(f"benchmarks.export.exporters.{side.replace('-', '_')}")
    built = _built(ours, architecture)
    _answer(answers, {key: built[key] for key in built if key not in ("model", "wanted")})
    if built["status"] != "ok":
        return
    for line in sys.stdin:
        name = line.strip()
        place = folder / name
        place.mkdir(parents=True)
        _answer(answers, _exported(ours.EXPORTERS[name], built, place))
        shutil.rmtree(place)


def _answer(answers: TextIO, found: dict[str, Any]) -> None:
    answers.write(json.dumps(found) + "\n")
    answers.flush()


def _built(ours: Any, architecture: str) -> dict[str, Any]:
    """The model with its inputs and its own outputs, or why there is none."""
    try:
        model = ours.prepared(_builder(ours.MODELS, architecture)())
        inputs = [model.sample(seed, 1) for seed in SEEDS]
        wanted = [ours.run(model.network, arrays) for arrays in inputs]
    except Exception as problem:
        traceback.print_exc()
        message = f"the model could not be built, so nothing was exported: {said(problem)}"
        return {"status": "not_measured", "message": message}
    silent = deaf(wanted)
    if silent is not None:
        return {"status": "not_measured", "message": silent}
    parameters = ours.parameters(model.network)
    return {"status": "ok", "parameters": parameters, "model": model, "wanted": wanted}


def _builder(modules: tuple[str, ...], architecture: str) -> Callable[[], Given]:
    """The builder of an architecture in the first module that has one; KeyError where none has."""
    for module in modules:
        known = importlib.import_module(f"benchmarks.export.models.{module}").MODELS
        if architecture in known:
            found: Callable[[], Given] = known[architecture]
            return found
    raise KeyError(architecture)


def _exported(export: Any, built: dict[str, Any], folder: Path) -> dict[str, Any]:
    """One cell: the file written, loaded and run on both inputs, or what went wrong where."""
    model: Given = built["model"]
    inputs = [model.sample(seed, 1) for seed in SEEDS]
    started = time.monotonic()
    try:
        load = export(model.network, inputs[0], folder)
    except Exception as problem:
        traceback.print_exc()
        return {"status": "not_supported", "message": said(problem)}
    also = {"seconds": round(time.monotonic() - started, 1), "bytes": _bytes(folder)}
    try:
        answer: Callable[..., Array] = load()
        got = [answer(*arrays) for arrays in inputs]
    except Exception as problem:
        traceback.print_exc()
        message = f"the file was written, but its runtime does not run it: {said(problem)}"
        return {"status": "error", "message": message, "also": also}
    return {**judged(got, built["wanted"]), "also": also}


def _bytes(folder: Path) -> int:
    """Of all files in the folder: some formats keep their weights beside the graph."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    # What a framework prints must not mix with the answers: standard output becomes the log's.
    _private = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), _private)
