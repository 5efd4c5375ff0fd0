"""How long an export may take: processor time, and time awake, both blind to a stopped run."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.run.load import snapshot

PROCESSOR_SECONDS = 150.0
"""Processor time of one export, with its loading and its two answers."""
AWAKE_SECONDS = 1800.0
"""Time on the clock, for an export that waits for something and uses no processor."""
LOOKS = 0.5
"""Seconds between two looks at the worker."""


def processor_seconds(process: int) -> float:
    """Processor time that a process and its ended children have used, in seconds."""
    return snapshot([process]).ours


@dataclass
class Limit:
    """The time of one request. ``exceeded`` is asked every ``LOOKS`` seconds while it lasts.

    A run that is stopped and goes on later sees one long gap between two looks. It counts as no
    more than twice the usual one, so that half an hour asleep is not taken for a hanging export.
    """

    process: int
    used: Callable[[int], float] = processor_seconds
    clock: Callable[[], float] = time.monotonic
    _awake: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        self._begun, self._seen = self.used(self.process), self.clock()

    def exceeded(self) -> str | None:
        """Which limit has been passed, in words; None as long as none has."""
        now = self.clock()
        self._awake += min(now - self._seen, 2 * LOOKS)
        self._seen = now
        if self.used(self.process) - self._begun > PROCESSOR_SECONDS:
            return f"not finished after {PROCESSOR_SECONDS:.0f} seconds of processor time"
        if self._awake > AWAKE_SECONDS:
            return f"not finished after {AWAKE_SECONDS / 60:.0f} minutes of waiting"
        return None
