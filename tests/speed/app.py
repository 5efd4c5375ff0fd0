"""How fast Framefit is: beside a bare Streamlit page, by itself, and when its data grows.

``python -m tests.speed.app`` measures everything, in turns, and writes it to
``tests/speed/results/``: for each row medians, the lowest and the highest round, the goal and
whether it was reached, and for goals that were not, where the time goes. No time is ever asserted:
a busy machine changes times, and ratios much less. ``--profile`` shows where the time goes, and
measures nothing.
"""

import argparse
import signal
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from tests.speed.measuring import PARTS, measured
from tests.speed.profiles import profiles
from tests.speed.report.setting import setting
from tests.speed.report.table import Table

ROUNDS = 7
RESULTS = Path(__file__).resolve().parent / "results"
NOWHERE = "none"
ABOUT_GOALS = "The goals of what stands beside something else are ratios."


def report(tables: Mapping[str, Sequence[Table]], about: Sequence[tuple[str, str]]) -> str:
    """Everything measured, part by part, and a profile of each part that missed a goal."""
    every = [table for found in tables.values() for table in found]
    missed = [row for table in every for row in table.missed]
    slow = [part for part, found in tables.items() if any(table.missed for table in found)]
    said = "\n".join(f"- {row}" for row in missed) or "None."
    return "\n".join(
        (
            "# How fast Framefit is\n",
            *(f"- {name}: {text}" for name, text in about),
            f"\n{ABOUT_GOALS}\n",
            *(str(table) for table in every),
            f"## Goals not reached\n\n{said}\n",
            profiles(slow),
        )
    )


def main() -> None:
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers are ended too
    parts: Sequence[str] = options.only or PARTS
    if options.profile:
        sys.stdout.write(profiles(parts))
        return
    rounds, day = max(1, options.rounds), date.today()
    about = setting(day=day, rounds=rounds)
    text = report({part: measured(part, rounds) for part in parts}, about)
    sys.stdout.write(text)
    if (folder := results_folder(options.results, whole=not options.only)) is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"app-{day.isoformat()}.md").write_text(text, "utf-8")


def results_folder(named: str | None, *, whole: bool) -> Path | None:
    """Where results go: to the folder that was named, else those of a whole run to the project."""
    if named is None:
        return RESULTS if whole else None
    return None if named == NOWHERE else Path(named)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.speed.app",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--only", action="append", choices=PARTS, help="measure a part only; may be repeated")
    add("--rounds", type=int, default=ROUNDS, help=f"by default {ROUNDS}")
    add("--results", metavar="FOLDER", help=f"where to write; {NOWHERE}: only print")
    add("--profile", action="store_true", help="show where the time goes instead")
    return parser.parse_args()


if __name__ == "__main__":
    main()
