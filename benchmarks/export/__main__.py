"""``python -m benchmarks.export``: tries every cell that is not yet in the journal, then writes.

``--only NAME ...`` tries these architectures alone and writes nothing. ``--again PATTERN ...``
tries the cells once more whose id fits one of the patterns. ``--write`` tries nothing and writes
what there is; the cells that were not tried are marked as such.
"""

import argparse
import fnmatch
import sys
from collections.abc import Callable, Sequence

from benchmarks.export.plan import ARCHITECTURES, PART, SIDES, Cell, cells, every_cell, not_offered
from benchmarks.export.record import record
from benchmarks.export.supervise import tried
from benchmarks.run import results
from benchmarks.run.record import begin, conditions
from benchmarks.run.results import Journal

PLAN = {"rules": 1}
"""Changes when what a result means changes. The list of architectures may grow in between."""


def main(arguments: list[str] | None = None) -> None:
    """Runs what the command line asks for."""
    asked = _parser().parse_args(arguments)
    journal = Journal(PART, PLAN)
    beginning = begin()
    if not asked.write:
        _try_all(journal, asked.only or ARCHITECTURES, _again(asked.again))
    if not asked.only:
        run = record(journal.done, started=journal.started)
        print(results.write({**run, "conditions": conditions(beginning)}))
        _finish(journal)


def _finish(journal: Journal) -> None:
    """A run that is whole leaves no journal; one that is not can still go on."""
    left = [cell for cell in every_cell() if cell.id not in journal.done and not not_offered(cell)]
    if left:
        print(f"{len(left)} cells were not tried; without --write the run goes on", file=sys.stderr)
    else:
        journal.finish()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.export", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=ARCHITECTURES, metavar="NAME")
    parser.add_argument("--again", nargs="+", default=(), metavar="PATTERN")
    parser.add_argument("--write", action="store_true")
    return parser


def _again(patterns: Sequence[str]) -> Callable[[Cell], bool]:
    return lambda cell: any(fnmatch.fnmatch(cell.id, pattern) for pattern in patterns)


def _try_all(journal: Journal, names: tuple[str, ...], again: Callable[[Cell], bool]) -> None:
    total = len(every_cell())
    for name in names:
        for side in SIDES:
            waiting = [c for c in cells(name, side) if c.id not in journal.done or again(c)]
            if waiting:
                print(f"{name} ({len(journal.done)} of {total} cells)", file=sys.stderr)
                _try(journal, waiting)


def _try(journal: Journal, waiting: list[Cell]) -> None:
    """The cells of one architecture on one side."""
    missing = not_offered(waiting[0])
    if missing is not None:
        for cell in waiting:
            journal.note(cell.id, missing)
        return
    first = waiting[0]
    by_exporter = {cell.exporter: cell for cell in waiting}
    for exporter, found in tried(first.side, first.architecture, list(by_exporter)):
        journal.note(by_exporter[exporter].id, found)


if __name__ == "__main__":
    main()
