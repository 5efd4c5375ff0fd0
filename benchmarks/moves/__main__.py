"""Moves code between the frameworks, checks that it stayed the same, and writes what it cost.

``python -m benchmarks.moves`` runs everything and writes a run; an interrupted one goes on.
``python -m benchmarks.moves ROW ...`` runs only these rows, prints them and writes nothing.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from benchmarks.moves import devices, programs, rows
from benchmarks.moves.project_results import line_results, project_results
from benchmarks.moves.records import Failure
from benchmarks.moves.row_results import row_results
from benchmarks.run import environments, load, machine, results
from comparison.model.benchmarks import Part, Successors
from comparison.reading.load import load as load_catalogue

PART: Part = "moves"
WORK = results.JOURNALS / PART
SIDES = [*programs.ENVIRONMENTS, f"pytorch{rows.UNADAPTED}", f"jax{rows.UNADAPTED}"]
NOTE = "Nothing here is a time, so it does not matter how busy the machine was."
USED = sorted({*programs.ENVIRONMENTS.values(), *devices.ROUTES.values()})

Done = dict[str, Any]
Note = Callable[[str, Any], None]


def successor_rows() -> dict[str, Successors]:
    """The rows of the successor map, in the order in which they are shown."""
    tasks = load_catalogue().benchmarks[PART].tasks
    return {name: task.successors for name, task in tasks.items() if task.successors}


def run_project(done: Done, note: Note) -> None:
    """Every run of the small project that is not done yet."""
    for run in programs.plan():
        if run.name not in done:
            try:
                note(run.name, programs.report(run, WORK))
            except (Failure, subprocess.TimeoutExpired) as error:
                note(run.name, {"error": str(error)})


def run_rows(wanted: Sequence[str], done: Done, note: Note) -> None:
    """These rows on every side that they have and that is not done yet, as ``row/side``."""
    for side in SIDES:
        waiting = [row for row in wanted if f"{row}/{side}" not in done]
        for answer in rows.answers(side, rows.rows_of(side, waiting)):
            note(f"{answer['row']}/{side}", answer)


def run_devices(done: Done, note: Note) -> None:
    """The ways to a device runtime that are not done yet."""
    for route in devices.ROUTES:
        if route not in done:
            note(route, devices.answer(route, WORK / "tensorflow"))


def results_of(known: Mapping[str, Successors], done: Done) -> list[dict[str, Any]]:
    """Every result of the rows, in the order of the map."""
    return [
        result
        for row, successors in known.items()
        for result in row_results(row, successors, _given(row, done))
    ]


def _given(row: str, done: Done) -> Done:
    return {side: done[f"{row}/{side}"] for side in SIDES if f"{row}/{side}" in done}


def try_rows(names: list[str]) -> int:
    """Run some rows and print them; 1 where a row is not what it should be."""
    known = {name: row for name, row in successor_rows().items() if name in names}
    if set(names) != set(known):
        raise SystemExit(f"no row is named {', '.join(sorted(set(names) - set(known)))}")
    done: Done = {}
    run_rows([name for name, row in known.items() if row.tolerance], done, done.__setitem__)
    found = results_of(known, done)
    for result in found:
        said = f"{result.get('value', '')} {result.get('message', '')}".strip()
        print(f"{result['id']}: {said}")
    wrong = ("error", "wrong_output")
    return int(any(result.get("status") in wrong for result in found))


def run_all() -> None:
    """Run what is not done yet, write the run, and say where."""
    known = successor_rows()
    journal = results.Journal(PART, _plan(known))
    if not journal.done:
        shutil.rmtree(WORK, ignore_errors=True)

    def note(piece: str, found: Any) -> None:
        journal.note(piece, found)
        print(f"{piece}: {found.get('error', 'done')}", file=sys.stderr, flush=True)

    before, busy = load.snapshot([os.getpid()]), load.load_average()
    run_project(journal.done, note)
    run_rows([name for name, row in known.items() if row.tolerance], journal.done, note)
    run_devices(journal.done, note)
    others = load.load_between(before, load.snapshot([os.getpid()]))
    conditions = {
        "load_before": busy,
        "load_after": load.load_average(),
        "others_share": round(others.others, 3),
        "steal_share": round(others.steal, 4),
    }
    print(results.write(_run(known, journal, conditions)))
    journal.finish()
    shutil.rmtree(WORK, ignore_errors=True)


def _run(
    known: Mapping[str, Successors], journal: results.Journal, conditions: dict[str, float]
) -> dict[str, Any]:
    done = journal.done
    of_devices = devices.device_results({route: done[route] for route in devices.ROUTES})
    texts = {name: programs.program(name) for name in programs.ENVIRONMENTS}
    found = [*project_results(done), *line_results(texts), *results_of(known, done), *of_devices]
    return {
        "part": PART,
        "machine": machine.machine(),
        "started": journal.started,
        "ended": results.now(),
        "suite": results.suite(),
        "conditions": conditions,
        "environments": {name: environments.described(name) for name in USED},
        "results": found,
        "indicators": devices.indicators(of_devices),
        "notes": [NOTE],
    }


def _plan(known: Mapping[str, Successors]) -> dict[str, Any]:
    pins = [environments.PINS / f"{name}.txt" for name in USED]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in pins)).hexdigest()
    return {"suite": results.suite(), "pins": digest, "rows": list(known)}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        raise SystemExit(try_rows(sys.argv[1:]))
    run_all()
