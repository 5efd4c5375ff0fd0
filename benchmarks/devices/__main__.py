"""``python -m benchmarks.devices``: write the files, time them, and publish what came out.

``--prepare`` only writes and checks files, which may run while the machine is busy; ``--quick``
shows in a few minutes that everything works, and publishes nothing.
"""

import argparse
import shutil
from dataclasses import asdict

from benchmarks.devices.export.client import note
from benchmarks.devices.files import digest
from benchmarks.devices.measuring import Measurement, journal_of
from benchmarks.devices.plan import FILES, QUICK, WHOLE, Extent
from benchmarks.devices.preparing import Preparation
from benchmarks.devices.record import run
from benchmarks.devices.record.results import Results
from benchmarks.run.load import load_average
from benchmarks.run.results import Journal, write

PIECES = 2
"""Raised when the pieces of a journal come to hold something else than before."""
TOOLS = ("g++", "node", "npm")
"""What compiles the programs and runs the packages of the web; Chromium comes by make."""


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.devices", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds; publishes nothing")
    parser.add_argument("--prepare", action="store_true", help="write files, time nothing")
    asked = parser.parse_args()
    if missing := [tool for tool in TOOLS if shutil.which(tool) is None]:
        parser.error(f"this machine has no {', no '.join(missing)}; install what is missing first")
    extent = QUICK if asked.quick else WHOLE
    prepared = Preparation(extent)
    note("files")
    prepared.all()
    if not asked.prepare:
        _timed(extent, prepared, quick=asked.quick)


def _timed(extent: Extent, prepared: Preparation, *, quick: bool) -> None:
    part = "devices-quick" if quick else "devices"
    with journal_of(
        part, {"files": digest(), "extent": asdict(extent), "pieces": PIECES}
    ) as journal:
        if "load" not in journal.done:
            journal.note("load", load_average())
        note("timing")
        Measurement(extent, prepared, journal, tries=1 if quick else 3).all()
        found = Results(extent, _checks(extent, prepared), journal.done).all()
        _show(found) if quick else _publish(found, extent, journal)


def _checks(extent: Extent, prepared: Preparation) -> dict[tuple[str, str], dict[str, object]]:
    return {
        (name, task): prepared.found(name, task)
        for name, made in FILES.items()
        if extent.takes(name)
        for task in made.tasks
        if task in extent.tasks
    }


def _show(results: list[dict[str, object]]) -> None:
    """The results as lines. What was timed on a busy machine is told as void, as always."""
    for result in results:
        said = result.get("value", f"{result.get('status')}: {result.get('message')}")
        print(f"{result['id']:<72} {said}")


def _publish(results: list[dict[str, object]], extent: Extent, journal: Journal) -> None:
    load = (journal.done["load"], load_average())
    found = run.record(
        results, extent=extent, started=journal.started, load=load, done=journal.done
    )
    note(f"written: {write(found, samples=run.samples(journal.done))}")


if __name__ == "__main__":
    main()
