"""Time of a call on one core, and memory: programs side by side, one at work, in random order."""

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

    ``calls`` holds for each name and round the nanoseconds of the calls; the first round warms up
    and is dropped. ``memory`` holds the bytes that each name took for its first output.
    """
    order = random.Random(f"{task} {number}")
    seconds = extent.seconds_of(task)
    with contextlib.ExitStack() as stack:
        alive = {
            name: stack.enter_context(_program(name, task)) for name in _shuffled(names, order)
        }
        memory = _memory(task, alive)
        for name in _shuffled(names, order):
            alive[name].calls(seconds, LEAST)
        before = watch()
        calls = _rounds(alive, order, seconds, extent.rounds)
        load = load_since(before)
    return {"calls": calls, "memory": memory, **load}


def _program(name: str, task: str) -> contextlib.AbstractContextManager[Running]:
    known = BASELINE if name == AGAIN else name
    return running(checking.asked(known, task, runtime(known)), cores()[-1])


def _memory(task: str, alive: dict[str, Running]) -> dict[str, dict[str, int]]:
    """What each program took beyond the same program without a runtime."""
    with running(checking.asked(BASELINE, task, "nothing"), cores()[-1]) as bare:
        return {name: beyond(program.memory, bare.memory) for name, program in alive.items()}


def beyond(taken: tuple[int, int, int], bare: tuple[int, int, int]) -> dict[str, int]:
    """Bytes resident, of them anonymous (backed by no file), and the most there was."""
    more = (max(0, ours - theirs) for ours, theirs in zip(taken, bare, strict=True))
    return dict(zip(("resident", "anonymous", "peak"), more, strict=True))


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
