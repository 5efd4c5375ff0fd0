"""``python -m benchmarks.start [--quick]``: how long a framework takes to its first step.

Ten rounds of about 25 seconds, after one that does not count. Interrupted, it goes on where it
stopped. ``--quick`` takes one round, prints it and writes nothing.
"""

import argparse
import random
import sys
import time
from statistics import fmean
from typing import Any

from benchmarks.run import environments, results
from benchmarks.run.load import load_average
from benchmarks.run.record import record
from benchmarks.start.indicators import indicators
from benchmarks.start.launch import STARTS, launched
from benchmarks.start.results import results as timed
from benchmarks.start.stages import STAGES

ROUNDS = 10
"""Those that count. Round 0 comes before: it fills the disk's cache and writes byte-code."""


def main() -> int:
    """Run what the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round; write nothing")
    asked = parser.parse_args()
    for name in _environments():
        environments.ready(name)
    return quick() if asked.quick else full()


def quick() -> int:
    """One round after the one that does not count; 0 where every program ended."""
    _round(0)
    found = list(timed([_round(1)]))
    for item in found:
        print(f"{item['id']:45} {item.get('message') or round(item['value'], 3)}")
    return int(any(item.get("status") == "error" for item in found))


def full() -> int:
    """Every round that the journal does not hold yet; writes the run and says where."""
    journal = results.Journal("start", {"rounds": ROUNDS, "starts": list(STARTS)})
    if "load" not in journal.done:
        journal.note("load", load_average())
    for number in range(ROUNDS + 1):
        if f"round.{number}" not in journal.done:
            before = time.monotonic()
            journal.note(f"round.{number}", _round(number))
            took = time.monotonic() - before
            print(f"[{number}/{ROUNDS}] {took:.0f} s", file=sys.stderr, flush=True)
    rounds = [journal.done[f"round.{number}"] for number in range(1, ROUNDS + 1)]
    found = list(timed(rounds))
    run = record(
        "start",
        started=journal.started,
        used=_environments(),
        conditions=_conditions(journal.done["load"], rounds),
        settings={"rounds": ROUNDS, "rounds_before": 1},
        results=found,
        indicators=list(indicators({item["id"]: item for item in found})),
    )
    path = results.write(run, samples=_samples(rounds))
    journal.finish()
    print(f"written: {path}")
    return 0


def _environments() -> list[str]:
    return sorted({start.environment for start in STARTS.values()})


def _round(number: int) -> dict[str, Any]:
    """Every configuration once, in an order that is the round's own."""
    order = list(STARTS)
    random.Random(f"start {number}").shuffle(order)
    found = {name: launched(name) for name in order}
    return {name: found[name] for name in STARTS}


def _conditions(load: float, rounds: list[dict[str, Any]]) -> dict[str, float]:
    """The load before the first round and now, and the mean shares of others while starting."""
    starts = [found for one in rounds for found in one.values() if "error" not in found]
    shares = {key: [start[key] for start in starts] for key in ("others", "steal")}
    means = {f"{key}_share": fmean(values) if values else 0.0 for key, values in shares.items()}
    return {"load_before": load, "load_after": load_average(), **means}


def _samples(rounds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each round's stages as they were read, and which starts were void."""
    return [
        {
            name: {stage: found["stages"][stage] for stage in STAGES} | {"void": found["void"]}
            for name, found in one.items()
            if "error" not in found
        }
        for one in rounds
    ]


if __name__ == "__main__":
    sys.exit(main())
