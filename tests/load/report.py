"""What a load showed, as a page of the documentation."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, takewhile

from tests.load.served import ONE, THREE
from tests.load.steps import Step
from tests.speed.report.markdown import table
from tests.speed.report.setting import setting
from tests.speed.servers import FRAMEFIT

HEADER = (
    "readers",
    "changes/s",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "failed",
    "server",
    "busiest process",
    "client",
    "machine",
    "MiB a reader",
)
HELD = 1000.0
"""Milliseconds within which 95 of 100 changes are answered where readers are held."""
MIXES = {
    "choices": "readers choose another persona",
    "everything": "of ten actions six choose a persona, three move weights, one takes a file away",
}
ABOUT = """# How many readers a server holds

Made by `make load`, or with other steps:

```sh
{command}
```

on one machine that serves and reads at once. A reader opens a page, thinks for
4 to 12 seconds, changes something and waits for the heading that answers; each speaks Streamlit's
own web socket protocol under Locust. Every step has a fresh server and lasts {seconds:.0f} seconds,
from when all have opened; what waited then is part of it. Processor time is in percent of one of
{cores} cores, so that all that runs has {whole}. A load is held where 95 of 100 changes were
answered within a second and nothing failed; a step is one run, and another run may differ by a
step. One process computes for one reader at a time, whatever the number of cores: where the
busiest process comes near 100, more readers need another one, and where the machine comes near
{whole}, another machine. Where neither does, the tables do not say what stopped it.
"""


def report(steps: Sequence[Step], *, command: str, setting: Iterable[tuple[str, str]]) -> str:
    """The whole page. ``setting`` is what was true before the first step."""
    about = "".join(f"- {name}: {text}\n" for name, text in setting)
    cores = os.cpu_count() or 1
    told = ABOUT.format(
        command=command, seconds=steps[0].seconds, cores=cores, whole=f"{100 * cores}"
    )
    held = f"## Held\n\n{_held(steps)}\n{_ratios(steps)}"
    tables = "\n".join(_tables(steps))
    return f"{told}\n{about}\n{held}\n## What stopped more\n\n{_stopped(steps)}\n{tables}"


def before_it(day: date) -> list[tuple[str, str]]:
    """The machine and the versions, as they are now."""
    return [item for item in setting(day=day, rounds=1) if item[0] not in ("Rounds", "Chromium")]


def _tables(steps: Sequence[Step]) -> Iterable[str]:
    for (way, mix), group in _groups(steps):
        yield f"## {way}: {MIXES[mix]}\n\n{table(HEADER, [_row(step) for step in group])}"


def _groups(steps: Sequence[Step]) -> Iterator[tuple[tuple[str, str], list[Step]]]:
    for key, group in groupby(steps, key=lambda step: (step.way, step.mix)):
        yield key, list(group)


def _row(step: Step) -> list[str]:
    changes = step.seen["changes"]
    return [
        str(step.readers),
        f"{changes['count'] / step.seconds:.1f}",
        *(f"{changes[name]:,.0f}" for name in ("p50", "p95", "p99")),
        str(step.failed),
        *_taken(step),
        f"{(step.after - step.before) / step.readers:.2f}",
    ]


def _taken(step: Step) -> list[str]:
    """Processor time of the server, its busiest process, the readers and the machine."""
    taken = (sum(step.server), max(step.server), step.client, step.machine)
    return [f"{100 * seconds / step.seconds:.0f} %" for seconds in taken]


def holds(step: Step) -> bool:
    """Whether a load was held."""
    return step.failed == 0 and float(step.seen["changes"]["p95"]) <= HELD


def most_held(steps: Sequence[Step]) -> Step | None:
    """The largest load that was held with every smaller one; None where none was."""
    return next(iter([*takewhile(holds, steps)][::-1]), None)


def _held(steps: Sequence[Step]) -> str:
    rows = []
    for (way, mix), group in _groups(steps):
        most = most_held(group)
        rate = f"{most.seen['changes']['count'] / most.seconds:.1f}" if most else "-"
        rows.append([way, MIXES[mix].partition(",")[0], _number(group, most), rate])
    return table(("served by", "what readers do", "readers held", "changes/s"), rows)


def _number(group: Sequence[Step], most: Step | None) -> str:
    """How many readers were held, and whether more were tried."""
    return f"{most.readers if most else 0}{', the most tried' if most is group[-1] else ''}"


def _ratios(steps: Sequence[Step]) -> str:
    """How many times one process's readers three hold, for each of the things that readers do."""
    steps_of = dict(_groups(steps))
    held = {key: most_held(group) for key, group in steps_of.items()}
    lines = []
    for mix, told in MIXES.items():
        one, three = (held.get((f"{FRAMEFIT.name}{number}", mix)) for number in (ONE, THREE))
        if one and three:
            least = "at least " if three is steps_of[three.way, mix][-1] else ""
            ratio = f"{least}{three.readers / one.readers:.2f} times"
            lines.append(f"- {told}: three hold {ratio} one process's readers\n")
    return "".join(lines)


def _stopped(steps: Sequence[Step]) -> str:
    """The first load of each kind that was not held, and what was busy then."""
    rows = []
    for (way, mix), group in _groups(steps):
        if (step := next((step for step in group if not holds(step)), None)) is not None:
            first = [way, MIXES[mix].partition(",")[0], str(step.readers)]
            rows.append([*first, f"{step.seen['changes']['p95']:,.0f}", *_taken(step)])
    header = ("served by", "what readers do", "readers", "p95 ms", *HEADER[6:10])
    return table(header, rows)
