"""Mutants in a process of their own, so that one that hangs or eats memory ends no more than that.

The process is ended and begun anew behind each mutant that it did not answer in time, and behind
each that left it larger than allowed.
"""

import multiprocessing
import shutil
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from comparison.reading import live
from tests.fuzz.data.mutants import Mutant, mutant
from tests.fuzz.data.trial import HUNG, LARGE, Outcome, tried

PATIENCE = 30.0
"""Seconds by the clock after which a mutant is given up."""


def outcomes(seed: int, numbers: range, source: Path) -> Iterator[tuple[Mutant, Outcome]]:
    """What came of each mutant of a data folder, in order."""
    at = numbers.start
    while at < numbers.stop:
        with tempfile.TemporaryDirectory() as folder:
            for found, outcome in _in_a_process(
                seed, range(at, numbers.stop), source, Path(folder)
            ):
                at = found.number + 1
                yield found, outcome


def _in_a_process(
    seed: int, numbers: range, source: Path, folder: Path
) -> Iterator[tuple[Mutant, Outcome]]:
    """As far as one process comes: to the end, or behind a mutant that was too much for it."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_work, args=(theirs, seed, numbers, source, folder), daemon=True
    )
    process.start()
    theirs.close()
    ours.recv()  # the data as it is was read
    try:
        for number in numbers:
            found, outcome = mutant(seed, number, source), _answer(ours)
            yield found, outcome
            if outcome.kind in (HUNG, LARGE):
                return
    finally:
        process.kill()
        process.join()


def _answer(ours: Connection) -> Outcome:
    if not ours.poll(PATIENCE):
        return Outcome(HUNG, PATIENCE, f"no answer within {PATIENCE:g} s")
    try:
        found: Outcome = ours.recv()
    except EOFError:
        return Outcome(HUNG, 0.0, "the process ended")
    return found


def _work(theirs: Connection, seed: int, numbers: range, source: Path, folder: Path) -> None:
    root = folder / "data"
    shutil.copytree(source, root)
    live.LOOK_AGAIN_AFTER = -1.0  # every time it is asked
    server = live.Live(root)
    server.served()
    theirs.send(None)
    for number in numbers:
        theirs.send(tried(server, mutant(seed, number, source)))
