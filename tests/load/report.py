"""What a load showed, as a page of the documentation."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from tests.load.steps import Step
from tests.speed.report.markdown import table
from tests.speed.report.setting import setting

HEADER = (
    "readers",
    "changes/s",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "failed",
    "server",
    "client",
    "MiB a reader",
)
HELD = 1000.0
"""Milliseconds within which 95 of 100 changes are answered where readers are held."""
MIXES = {
    "choices": "readers choose another persona",
    "everything": "of ten actions six choose a persona, three move weights, one takes a file away",
}
ABOUT = """# How many readers a server holds

Made by `make load`, on one machine that serves and reads at once. A reader opens a page, thinks for
4 to 12 seconds, changes something and waits for the heading that answers; each speaks Streamlit's
own web socket protocol under Locust. Every step has a fresh server and lasts {seconds:.0f} seconds,
from when all have opened; what waited then is part of it. Processor time is in percent of one of
two cores, so that server, proxy and readers together have 200. A load is held where 95 of 100
changes were answered within a second and nothing failed. One process computes for one reader at a
time, whatever the number of cores: where its share comes near 100, more readers need another one.
"""


def report(steps: Sequence[Step], *, day: date) -> str:
    """The whole page."""
    about = "".join(f"- {name}: {text}\n" for name, text in _setting(day))
    tables = "\n".join(_tables(steps))
    told = ABOUT.format(seconds=steps[0].seconds)
    return f"{told}\n{about}\n## Held\n\n{_held(steps)}\n{tables}"


def _setting(day: date) -> Iterable[tuple[str, str]]:
    return [item for item in setting(day=day, rounds=1) if item[0] not in ("Rounds", "Chromium")]


def _tables(steps: Sequence[Step]) -> Iterable[str]:
    for (way, mix), group in groupby(steps, key=lambda step: (step.way, step.mix)):
        yield f"## {way}: {MIXES[mix]}\n\n{table(HEADER, [_row(step) for step in group])}"


def _row(step: Step) -> list[str]:
    changes = step.seen["changes"]
    return [
        str(step.readers),
        f"{changes['count'] / step.seconds:.1f}",
        *(f"{changes[name]:,.0f}" for name in ("p50", "p95", "p99")),
        str(step.failed),
        f"{100 * step.server / step.seconds:.0f} %",
        f"{100 * step.client / step.seconds:.0f} %",
        f"{(step.after - step.before) / step.readers:.2f}",
    ]


def holds(step: Step) -> bool:
    """Whether a load was held."""
    return step.failed == 0 and float(step.seen["changes"]["p95"]) <= HELD


def _held(steps: Sequence[Step]) -> str:
    rows = []
    for (way, mix), group in groupby(steps, key=lambda step: (step.way, step.mix)):
        held = [step for step in group if holds(step)]
        most = max(held, key=lambda step: step.readers, default=None)
        rate = f"{most.seen['changes']['count'] / most.seconds:.1f}" if most else "-"
        rows.append([way, MIXES[mix].partition(",")[0], str(most.readers if most else 0), rate])
    return table(("served by", "what readers do", "readers held", "changes/s"), rows)
