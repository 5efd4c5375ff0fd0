"""``python -m benchmarks.apis``: looks every name up on both releases, and writes the results.

``--only FRAMEWORK ...`` looks up these alone, prints the shares, and writes nothing.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from benchmarks.apis import record
from benchmarks.apis.compare import Answers
from benchmarks.apis.releases import RELEASES, answers, questions
from benchmarks.apis.sources import Source, sources
from benchmarks.run import environments, load, machine, results
from benchmarks.run.results import Journal, now

PART = "apis"


def main(arguments: list[str] | None = None) -> None:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.apis", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=RELEASES, default=list(RELEASES))
    asked = parser.parse_args(arguments).only
    known = {key: one for key, one in sources().items() if one.framework in asked}
    journal = Journal(PART, {name: questions(name, known.values()) for name in asked})
    average, before = load.load_average(), load.snapshot([os.getpid()])
    found = {name: _looked_up(name, known, journal) for name in asked}
    if set(asked) < set(RELEASES):
        _print_shares(known, found)
        return
    run = _run(known, found, journal.started, _conditions(average, before))
    print(results.write(run))
    journal.finish()


def _looked_up(
    framework: str, known: Mapping[str, Source], journal: Journal
) -> tuple[Answers, Answers]:
    """What the old and today's release say; what the journal holds is not asked again."""
    pair = RELEASES[framework]
    asked = questions(framework, known.values())
    for name in (pair.then, pair.today):
        if name not in journal.done:
            journal.note(name, answers(name, asked, pair.variables))
    then, today = (
        {one["name"]: one for one in journal.done[name]} for name in (pair.then, pair.today)
    )
    return then, today


def _print_shares(known: Mapping[str, Source], found: record.Found) -> None:
    for name, source in known.items():
        for row in record.results_of(name, source, found):
            print(row["id"], row.get("value"), row.get("message", ""), sep="\t", file=sys.stderr)


def _run(
    known: Mapping[str, Source], found: record.Found, started: str, conditions: dict[str, float]
) -> dict[str, Any]:
    rows = record.results(known, found)
    used = [name for pair in RELEASES.values() for name in (pair.then, pair.today)]
    return {
        "part": PART,
        "machine": machine.machine(),
        "started": started,
        "ended": now(),
        "suite": _suite(),
        "conditions": conditions,
        "environments": {name: environments.described(name) for name in used},
        "settings": {
            "old release": "the newest that the registry had on 25 November 2024",
            "release of today": "the one that the suite's environments pin",
            "interval": "Wilson, 95 %",
        },
        "results": rows,
        "indicators": record.indicators(rows),
    }


def _suite() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    found = subprocess.run(command, cwd=environments.ROOT, capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def _conditions(average: float, before: load.Snapshot) -> dict[str, float]:
    """The load meanwhile; it decides nothing here, since nothing is timed."""
    between = load.load_between(before, load.snapshot([os.getpid()]))
    return {
        "load_before": round(average, 2),
        "load_after": round(load.load_average(), 2),
        "others_share": round(between.others, 3),
        "steal_share": round(between.steal, 4),
    }


if __name__ == "__main__":
    main()
