"""Time of a call on one core: programs resident side by side, one at work, in a random order."""

import contextlib
import random
from typing import Any

from benchmarks.devices import checking
from benchmarks.devices.native.running import Running, cores, running
from benchmarks.devices.plan import AGAIN, BASELINE, Extent, runtime
from benchmarks.devices.timing.gate import load_since, watch

KEPT = 100
"""Calls of a round that are kept, evenly over its time, where there were more."""
LEAST = 3
"""Calls of a round, however long they take."""


def launch(task: str, names: list[str], number: int, extent: Extent) -> dict[str, Any]:
    """One launch of every program for a model, and its rounds.

    ``calls`` holds for each name and round the nanoseconds of the calls. The first round warms up
    and is dropped.
    """
    order = random.Random(f"{task} {number}")
    seconds = extent.seconds_of(task)
    with contextlib.ExitStack() as stack:
        alive = {
            name: stack.enter_context(_program(name, task)) for name in _shuffled(names, order)
        }
        for name in _shuffled(names, order):
            alive[name].calls(seconds, LEAST)
        before = watch()
        calls = _rounds(alive, order, seconds, extent.rounds)
        load = load_since(before)
    return {"calls": calls, **load}


def _program(name: str, task: str) -> contextlib.AbstractContextManager[Running]:
    known = BASELINE if name == AGAIN else name
    return running(checking.asked(known, task, runtime(known)), cores()[-1])


def _rounds(
    alive: dict[str, Running], order: random.Random, seconds: float, rounds: int
) -> dict[str, list[list[int]]]:
    calls: dict[str, list[list[int]]] = {name: [] for name in alive}
    for _ in range(rounds):
        for name in _shuffled(list(alive), order):
            calls[name].append(thinned(alive[name].calls(seconds, LEAST)))
    return calls


def _shuffled(names: list[str], order: random.Random) -> list[str]:
    return order.sample(names, len(names))


def thinned(calls: list[int]) -> list[int]:
    """At most ``KEPT`` calls, evenly over the time in which they were made."""
    step = -(-len(calls) // KEPT)
    return calls[::step]
