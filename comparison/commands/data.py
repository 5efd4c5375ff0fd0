"""Commands about the data folder: its problems, what is due for review, schemas, releases."""

import sys
from datetime import date
from pathlib import Path

from comparison.decision.releases import write_release
from comparison.findings.freshness import stale_lines
from comparison.problems import CatalogueError, Problem, printable
from comparison.reading.folder import Folder
from comparison.reading.load import load
from comparison.reading.schemas import write_schemas


def check(folder: Path) -> int:
    """Every problem of a folder on standard error; 0 for none, else 1."""
    name = printable(str(folder))
    try:
        catalogue = load(folder)
    except CatalogueError as error:
        print_problems(error.problems)
        errors = sum(not problem.warning for problem in error.problems)
        sys.stderr.write(f"{name}: {errors} problem{'s' * (errors != 1)} found\n")
        return 1
    print_problems(catalogue.warnings)
    sys.stdout.write(
        f"{name}: {len(catalogue.frameworks)} frameworks, {len(catalogue.claims)} claims, "
        f"{len(catalogue.statistics)} statistics, {len(catalogue.sources)} sources; "
        f"version {catalogue.version}, fingerprint {catalogue.fingerprint}\n"
    )
    return 0


def release(folder: Path) -> int:
    """Store what the verdicts of the folder's version rest on; 1 where the data has problems."""
    try:
        path = write_release(load(folder), folder)
    except CatalogueError as error:
        print_problems(error.problems)
        return 1
    sys.stdout.write(f"{path.name} written\n")
    return 0


def schemas() -> int:
    """Write the editors' JSON Schemas; always 0."""
    sys.stdout.write(f"{write_schemas()} schemas changed\n")
    return 0


def stale(folder: Path, on: date) -> int:
    """What is due for review on a day; 1 where the data has problems."""
    try:
        lines = stale_lines(load(folder), Folder(folder).files(), on)
    except CatalogueError as error:
        print_problems(error.problems)
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stderr.write(f"{len(lines)} due for review on {on}\n")
    return 0


def print_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
