"""Waiting for a state instead of for seconds."""

import time
from collections.abc import Callable
from typing import Final

from deploy.cluster.process import Process

START: Final = 60.0
"""Seconds after which what does not come true is given up."""
LOOK: Final = 0.1
SHOWN: Final = 2000
"""Signs of a log's end that an error repeats."""


def wait_for(true: Callable[[], bool], process: Process) -> None:
    """Wait until something is true; raise with the end of the log where the process ends first."""
    until = time.monotonic() + START
    while not true():
        if not process.alive and process.watched is False:
            raise RuntimeError(f"{process.log.stem} ended at once:\n{process.printed[-SHOWN:]}")
        if time.monotonic() > until:
            raise RuntimeError(f"{process.log.stem} does not answer:\n{process.printed[-SHOWN:]}")
        time.sleep(LOOK)
