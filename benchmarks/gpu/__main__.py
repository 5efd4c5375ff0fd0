"""Training on a graphics card: ``python -m benchmarks.gpu [--cpu]``.

With a card it runs in the Python that it is started with, which must hold the frameworks, and
writes a run. ``--cpu`` tries the same path on the processor with small workloads, in the suite's
own environments, and writes nothing.
"""

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.gpu.plan import BASELINE, LARGE, LIMITS, PRECISIONS, SMALL, WAYS, CardWay
from benchmarks.gpu.record import card_run
from benchmarks.method.equivalence import relative_difference
from benchmarks.run import environments, results
from benchmarks.run.record import begin

ROUNDS, STEPS = 5, 30


def main() -> int:
    """0 where every framework that ran did the same work."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gpu", description=__doc__)
    parser.add_argument("--cpu", action="store_true", help="try the path without a card")
    return tried() if parser.parse_args().cpu else full()


def tried() -> int:
    """One round on the processor; prints how far the losses lie apart."""
    wrong = 0
    for precision in PRECISIONS:
        found = {way.name: one(way, "mlp", precision, device="cpu", steps=3) for way in WAYS}
        for name, item in found.items():
            told = item.get("error") or refused(item, found[BASELINE], precision) or "the same work"
            wrong += told != "the same work"
            print(f"{precision:10} {name:20} {told}")
    return 1 if wrong else 0


def full() -> int:
    """All cells with a journal; short processes in a new order each round."""
    beginning = begin()
    journal = results.Journal("gpu", {"rounds": ROUNDS, "steps": STEPS})
    for name, way, workload, precision in cells():
        if name not in journal.done:
            journal.note(name, one(way, workload, precision, device="gpu", steps=STEPS))
            print(name, journal.done[name].get("error", "done"), file=sys.stderr, flush=True)
    if all("error" in found for found in journal.done.values()):
        print("No graphics card is seen; nothing is written.", file=sys.stderr)
        journal.finish()
        return 1
    print(f"written: {results.write(card_run(journal, ROUNDS, beginning))}")
    journal.finish()
    return 0


def cells() -> Iterator[tuple[str, CardWay, str, str]]:
    """Every process of a run by name: rounds outside, the ways in a new order within each."""
    for turn in range(1, ROUNDS + 1):
        for workload in (*LARGE, *SMALL):
            for precision in PRECISIONS:
                ways = list(WAYS)
                random.Random(f"{turn} {workload} {precision}").shuffle(ways)
                for way in ways:
                    yield f"{workload}.{precision}.{way.name}.{turn}", way, workload, precision


def one(way: CardWay, workload: str, precision: str, *, device: str, steps: int) -> dict[str, Any]:
    """One process to its end: what it printed, or ``error`` with its last words."""
    python = str(environments.ready(way.environment)) if device == "cpu" else sys.executable
    command = [python, "-m", "benchmarks.gpu.worker", workload, way.module, way.mode]
    done = subprocess.run(
        [*command, precision, device, str(steps)],
        capture_output=True,
        text=True,
        cwd=environments.ROOT,
        env=environments.variables(way.variables),
    )
    if done.returncode or not done.stdout.strip():
        return {"error": (done.stderr.strip().splitlines() or ["ended without a word"])[-1][:1000]}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def refused(found: Mapping[str, Any], base: Mapping[str, Any], precision: str) -> str | None:
    """Why this is not the baseline's work, in the limits of the precision."""
    apart = relative_difference(found["losses"][:5], base.get("losses", [])[:5])
    if apart <= LIMITS[precision]:
        return None
    return f"the first five losses differ by {apart:.1e}, more than {LIMITS[precision]:.0e}"


if __name__ == "__main__":
    sys.exit(main())
