"""The core's commands.

``python -m comparison check [FOLDER]`` reports every problem of a data folder, exit 0 or 1.
``python -m comparison stale [--on YYYY-MM-DD]`` lists the evidence that is due for review.
``python -m comparison schemas`` writes the editors' JSON Schemas from the models.
``python -m comparison release`` stores what the verdicts of this data version rest on.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from comparison.decision.releases import write_release
from comparison.findings.freshness import stale_lines
from comparison.problems import CatalogueError, Problem, printable
from comparison.reading.folder import Folder
from comparison.reading.load import data_folder, load
from comparison.reading.schemas import write_schemas


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m comparison", description="Framefit's data")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report every problem of a data folder")
    check.add_argument("folder", nargs="?", type=Path, help="by default FRAMEFIT_DATA or data/")
    stale = commands.add_parser("stale", help="list the evidence that is due for review")
    stale.add_argument("folder", nargs="?", type=Path, help="by default FRAMEFIT_DATA or data/")
    stale.add_argument(
        "--on",
        type=_day,
        metavar="YYYY-MM-DD",
        help="the day to judge by; by default today by the computer's clock, which nothing else "
        "asks: pages judge by the date of the data",
    )
    commands.add_parser("schemas", help="write the editors' JSON Schemas from the models")
    commands.add_parser("release", help="store what this data version's verdicts rest on")
    chosen = parser.parse_args(arguments)
    if chosen.command == "schemas":
        sys.stdout.write(f"{write_schemas()} schemas changed\n")
        return 0
    if chosen.command == "stale":
        return _stale(chosen.folder or data_folder(), chosen.on or date.today())
    if chosen.command == "release":
        return _release(data_folder())
    return _check(chosen.folder or data_folder())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("is no day; write YYYY-MM-DD") from None


def _check(folder: Path) -> int:
    name = printable(str(folder))
    try:
        catalogue = load(folder)
    except CatalogueError as error:
        _print(error.problems)
        errors = sum(not problem.warning for problem in error.problems)
        sys.stderr.write(f"{name}: {errors} problem{'s' * (errors != 1)} found\n")
        return 1
    _print(catalogue.warnings)
    sys.stdout.write(
        f"{name}: {len(catalogue.frameworks)} frameworks, {len(catalogue.claims)} claims, "
        f"{len(catalogue.statistics)} statistics, {len(catalogue.sources)} sources; "
        f"version {catalogue.version}, fingerprint {catalogue.fingerprint}\n"
    )
    return 0


def _release(folder: Path) -> int:
    try:
        path = write_release(load(folder), folder)
    except CatalogueError as error:
        _print(error.problems)
        return 1
    sys.stdout.write(f"{path.name} written\n")
    return 0


def _stale(folder: Path, on: date) -> int:
    try:
        lines = stale_lines(load(folder), Folder(folder).files(), on)
    except CatalogueError as error:
        _print(error.problems)
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stderr.write(f"{len(lines)} due for review on {on}\n")
    return 0


def _print(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        sys.stderr.write(f"{problem}\n")


if __name__ == "__main__":
    sys.exit(main())
