"""Whether a file is the model that it was written from, and what its runtime takes."""

import functools
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.devices.files import (
    file_of,
    inputs_of,
    kind_of,
    plain,
    reference_of,
    shape_of,
    size_of,
)
from benchmarks.devices.models import weights
from benchmarks.devices.models.networks import NETWORKS
from benchmarks.devices.native.build import program
from benchmarks.devices.native.running import Asked, Refused, cores, running
from benchmarks.devices.plan import FILES, TOLERANCE, WORKPLACE, runtime

SHARE = {"float32": 1.0, "float16": 0.5, "int8": 0.25}
"""Bytes of a weight in each form, over those in 32-bit numbers."""
Outputs = NDArray[np.float32]


@functools.cache
def asked(name: str, task: str, runs: str) -> Asked:
    """What the program of the runtime ``runs`` is told to load."""
    first = FILES[name].channels_first
    folder = WORKPLACE / "outputs"
    folder.mkdir(parents=True, exist_ok=True)
    return Asked(
        program(runs),
        file_of(name, task),
        kind_of(task),
        shape_of(task, channels_first=first),
        folder / f"{task}.{name}.{runs}.bin",
        inputs_of(task, channels_first=first),
    )


def checked(name: str, task: str) -> dict[str, Any]:
    """Status and error of a file, and the bytes of library and file where it runs."""
    size = size_of(file_of(name, task))
    if message := too_small(size, weights.size(NETWORKS[task]), FILES[name].form):
        return {"status": "wrong_output", "message": message}
    wanted, core = asked(name, task, runtime(name)), cores()[-1]
    try:
        with running(wanted, core) as process:
            library = shipped(process.libraries)
    except Refused as refusal:
        return {"status": "error", "message": plain(str(refusal))}
    outputs = np.fromfile(wanted.outputs, np.float32)
    return {**told(outputs, name, task), "library": library, "file": size}


def told(outputs: Outputs | list[list[float]], name: str, task: str) -> dict[str, Any]:
    """Status and error of what a runtime gave for a file, against the framework's own outputs."""
    reference = np.load(reference_of(FILES[name].side, task))
    return compared(np.asarray(outputs, np.float32).ravel(), reference, FILES[name].form)


def too_small(size: int, needed: int, form: str) -> str | None:
    """Why a file of ``size`` bytes cannot hold weights of ``needed``; None where it can."""
    least = int(needed * SHARE[form])
    return None if size >= least else f"the file holds {size} bytes, its weights alone {least}"


def compared(outputs: Outputs, reference: Outputs, form: str) -> dict[str, Any]:
    """Status and error of outputs against the framework's own, of which each row is an input's.

    A float32 file must agree within ``TOLERANCE``. A smaller form changes numbers on purpose: its
    error is only told, unless it is as large as what tells two inputs apart.
    """
    if outputs.size != reference.size:
        message = f"{outputs.size} numbers came out where the framework gives {reference.size}"
        return {"status": "wrong_output", "message": message}
    difference = np.abs(outputs.reshape(reference.shape) - reference).max()
    largest = float(np.abs(reference).max())
    error = float(difference) / largest if np.isfinite(difference) else float("inf")
    apart = float(np.abs(reference[0] - reference[1]).max()) / largest
    limit = TOLERANCE if form == "float32" else apart
    if error < limit:
        return {"status": "ok", "error": error, "apart": apart}
    message = f"its outputs differ by {error:.2g} of the largest value; the limit is {limit:.2g}"
    return {"status": "wrong_output", "message": message}


def shipped(libraries: list[Path]) -> int:
    """Bytes of those libraries that come with a package; the system's own are not shipped."""
    return sum(path.stat().st_size for path in libraries if "site-packages" in path.parts)
