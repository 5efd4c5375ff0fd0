"""How many runs of pages compute at the same time in one process.

Streamlit begins each run when it is asked for, in a thread of its own. One interpreter computes for
one thread at a time: of two hundred that want it each gets a two-hundredth, as does the event loop,
which has to send what they say. Runs that wait for their turn instead end one after the other, each
as soon as it can, and lines are read and written meanwhile.
"""

from threading import BoundedSemaphore
from typing import Final

AT_ONCE: Final = 2
"""While one run waits for the event loop another computes: docs/hosting.md has what it gained."""
TURNS: Final = BoundedSemaphore(AT_ONCE)
"""Held by a run for as long as it draws its page."""
