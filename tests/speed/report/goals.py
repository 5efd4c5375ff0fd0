"""What is measured, under which name, and what is wanted of it.

Rows that are measured beside another server want a ratio, the others a value in their own unit.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FIRST_PAINT = "first contentful paint (s)"
VERDICT = "verdict on screen (s)"
RADAR = "interactive radar on screen (s)"
BYTES = "bytes moved, cold (MB)"
CLICK = "click on a persona to the new sentence (ms)"
RERUN = "rerun, one session, p50 (ms)"
RERUN_BYTES = "bytes a rerun (KiB)"
READERS = 8
RERUNS_A_SECOND = f"reruns a second, {READERS} sessions"
IDLE = "memory of an idle session (MiB)"
GROWN_RERUN = "rerun on grown data, one session, p50 (ms)"

LOAD = "load and validate all data, new process (ms)"
LOAD_AGAIN = "load again, no file changed (ms)"
SCORES = "all scores of four frameworks (ms)"
VERDICT_OF_TWO = "verdict with stability, two (ms)"
VERDICT_OF_FOUR = "verdict with stability, four (ms)"
VERDICT_FROM_NOTHING = "verdict with stability, two, no score known (ms)"
VERDICT_AGAIN = "the same verdict again (ms)"
TURNING = "turning points, slowest persona (ms)"

HTML = "HTML of a new link, scores known (ms)"
ANSWER = "whole answer to a new link, in process (ms)"
BEFORE_LINKS = "memory before the links (MiB)"
AFTER_LINKS = "memory after 10,000 different links (MiB)"
AFTER_TWICE = "memory after 20,000 (MiB)"
SECOND_HALF = "what the second 10,000 added (MiB)"


@dataclass(frozen=True)
class Goal:
    """A limit, and whether it is to be reached from below."""

    limit: float
    at_least: bool = False

    def reached(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {self.limit:g}"


GOALS: Mapping[str, Goal] = {
    FIRST_PAINT: Goal(0.15),
    VERDICT: Goal(0.15),
    RADAR: Goal(0.40),
    BYTES: Goal(0.25),
    CLICK: Goal(0.8),
    RERUN: Goal(0.5),
    RERUNS_A_SECOND: Goal(2.5, at_least=True),
    IDLE: Goal(1.5),
    GROWN_RERUN: Goal(2),
    LOAD: Goal(500),
    SCORES: Goal(5),
    VERDICT_OF_TWO: Goal(20),
    VERDICT_OF_FOUR: Goal(20),
    TURNING: Goal(20),
    HTML: Goal(15),
    ANSWER: Goal(15),
    SECOND_HALF: Goal(10),
}
"""Of a first contentful paint it is also wanted that the verdict is in it. Memory is to be bounded:
10,000 links fill whatever is kept, and as many more add less than a kilobyte each. That is the
allocator's noise (0 to 7 MiB seen); the HTML of a link alone is over twenty times that.
"""
