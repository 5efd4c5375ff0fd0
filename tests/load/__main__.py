"""``python -m tests.load``: how many readers one process and three hold, beside the bare page.

Each way is loaded with more readers from step to step, each step on a fresh server. It says what
was held: the most readers for whom 95 of 100 changes were answered within a second and none failed.
"""

import argparse
import sys
from datetime import date

from tests.load.report import before_it, report
from tests.load.served import WAYS
from tests.load.steps import steps
from tests.running_server import ROOT

READERS = (*range(50, 501, 50), 600)
SECONDS = 30.0
WRITTEN = ROOT / "docs" / "load.md"


def main() -> None:
    options, setting = _options(), before_it(date.today())
    found = [
        step
        for name in options.only or WAYS
        for mix in (("choices",) if name == "bare" else ("choices", "everything"))
        for step in steps(name, mix, tuple(options.readers), options.seconds)
    ]
    text = report(found, command=_command(options), setting=setting)
    sys.stdout.write(text)
    if options.write:
        WRITTEN.write_text(text, "utf-8")


def _command(options: argparse.Namespace) -> str:
    """What was asked for, with every number in it."""
    readers = " ".join(map(str, options.readers))
    only = f" --only {' '.join(options.only)}" if options.only else ""
    asked = f"--readers {readers} --seconds {options.seconds:g}{only}"
    return f".venv/bin/python -m tests.load {asked} --write"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=WAYS)
    parser.add_argument("--readers", nargs="+", type=int, default=READERS, help="in each step")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each step")
    parser.add_argument("--write", action="store_true", help="into docs/load.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
