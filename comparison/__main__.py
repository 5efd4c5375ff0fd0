"""The core's commands.

``python -m comparison verdict [--persona mobile] [--json]`` says what fits, as the pages do.
``python -m comparison check [FOLDER]`` reports every problem of a data folder, exit 0 or 1.
``python -m comparison stale [--on YYYY-MM-DD]`` lists the evidence that is due for review.
``python -m comparison schemas`` writes the editors' JSON Schemas from the models.
``python -m comparison release`` stores what the verdicts of this data version rest on.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from comparison.commands import data
from comparison.commands.verdict import add_options, verdict
from comparison.reading.load import data_folder


def main(arguments: list[str] | None = None) -> int:
    chosen = _parser().parse_args(arguments)
    match chosen.command:
        case "schemas":
            return data.schemas()
        case "stale":
            return data.stale(chosen.folder or data_folder(), chosen.on or date.today())
        case "release":
            return data.release(data_folder())
        case "verdict":
            return verdict(data_folder(), chosen)
    return data.check(chosen.folder or data_folder())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m comparison", description="Framefit's data")
    commands = parser.add_subparsers(dest="command", required=True)
    add_options(commands.add_parser("verdict", help="what fits whom, as the pages say it"))
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
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("is no day; write YYYY-MM-DD") from None


if __name__ == "__main__":
    sys.exit(main())
