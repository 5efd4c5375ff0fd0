"""The same runtimes in Node, which has WebAssembly too but no page."""

import json
import subprocess
import time
from typing import Any

from benchmarks.devices import checking
from benchmarks.devices.browser.packages import SOURCES, ready
from benchmarks.devices.export.worker import said
from benchmarks.devices.files import file_of, inputs_of, kind_of, plain, shape_of
from benchmarks.devices.native.running import cores, pinned
from benchmarks.devices.plan import BROWSER, FILES, Extent
from benchmarks.devices.timing.gate import load_since, watch
from benchmarks.run.environments import variables

PATIENCE = 120
"""Seconds until a process must have measured."""


def process(name: str, task: str, extent: Extent) -> dict[str, Any]:
    """What one process gave: seconds from its start to the first output, and rounds of calls.

    ``failed`` holds the message of a runtime that does not work in Node.
    """
    before = watch()
    with pinned(cores()[-1]):
        started = time.monotonic_ns()
        try:
            done = subprocess.run(
                _command(name, task, extent),
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
                env=variables(),
            )
        except subprocess.TimeoutExpired as error:
            return {"failed": plain(said(error)), "void": None}
    if done.returncode != 0:
        return {"failed": plain(message(done.stderr)), "void": None}
    found = json.loads(done.stdout)
    outputs = checking.told(found.pop("outputs"), BROWSER[name].file, task)
    seconds = (int(found.pop("first")) - started) / 1e9
    return {**found, "first": 1000 * seconds, **outputs, **load_since(before)}


def message(errors: str) -> str:
    """The line of Node's own that names the error, else all that it said."""
    lines = [line.strip() for line in errors.splitlines()]
    named = [line for line in lines if line.partition(":")[0].endswith("Error")]
    return named[0] if named else " ".join(errors.split())[-600:]


def _command(name: str, task: str, extent: Extent) -> list[str]:
    shown = BROWSER[name]
    first = FILES[shown.file].channels_first
    words = (
        "node",
        SOURCES / "node.mjs",
        ready(),
        shown.page,
        file_of(shown.file, task),
        kind_of(task),
        ",".join(map(str, shape_of(task, channels_first=first))),
        extent.page_rounds,
        extent.seconds_of(task),
        *inputs_of(task, channels_first=first),
    )
    return [str(word) for word in words]
