"""Journals, so that an interrupted run goes on; and results, valid before they are written."""

import gzip
import hashlib
import json
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from benchmarks.run.environments import ROOT
from benchmarks.run.rounding import rounded
from comparison.model.measurements import MeasurementRun
from comparison.reading.load import data_folder

JOURNALS = ROOT / ".benchmarks"


def now() -> str:
    """This moment as records write it: ``2026-11-26T01:03:58Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def suite() -> str:
    """The commit of the code that measures, with a plus where it has been changed since.

    In words, since an abbreviated commit may look like a number.
    """
    git = ["git", "-C", str(ROOT), "describe", "--always", "--exclude=*", "--dirty=+"]
    said = subprocess.run(git, capture_output=True, text=True).stdout.strip()
    return f"commit {said}" if said else "no version known"


def sources_digest(*rooms: str) -> str:
    """The SHA-256 of all code in these rooms of the suite, names and bytes."""
    digest = hashlib.sha256()
    for room in rooms:
        for path in sorted((ROOT / "benchmarks" / room).rglob("*.py")):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


class Journal:
    """What an unfinished run has found so far: one line of JSON for each finished piece of work.

    ``plan`` is what the run is about to do; a journal of another plan is left behind and begun
    anew, so that pieces of two plans never mix.
    """

    def __init__(self, part: str, plan: object, *, folder: Path = JOURNALS) -> None:
        self.path = folder / f"{part}.jsonl"
        self._plan = json.loads(json.dumps(plan))
        self.done: dict[str, Any] = dict(self._entries())
        if not self.done:
            folder.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps({"plan": self._plan, "started": now()}) + "\n", "utf-8")
        self._begin_a_line()
        self.started: str = json.loads(self.path.read_text("utf-8").split("\n", 1)[0])["started"]

    def _begin_a_line(self) -> None:
        """The last line of a run that was cut off must not swallow the next one."""
        if not self.path.read_bytes().endswith(b"\n"):
            with self.path.open("a", encoding="utf-8") as file:
                file.write("\n")

    def _entries(self) -> Iterator[tuple[str, Any]]:
        lines = self.path.read_text("utf-8").splitlines() if self.path.is_file() else []
        if lines and json.loads(lines[0]).get("plan") == self._plan:
            for line in lines[1:]:
                try:
                    entry = json.loads(line)
                except ValueError:  # the last line of a run that was cut off
                    continue
                yield entry["piece"], entry["found"]

    def note(self, piece: str, found: object) -> None:
        """Keep what a piece of work gave, at once and for good."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"piece": piece, "found": found}) + "\n")
        self.done[piece] = json.loads(json.dumps(found))

    def finish(self) -> None:
        """Remove the journal: its run has been written."""
        self.path.unlink()


def write(run: dict[str, Any], *, samples: object = None, folder: Path | None = None) -> Path:
    """Write one run, and its raw samples beside it, and return the file's path.

    Raises pydantic's ValidationError where the run is no valid record; nothing is written then. A
    second run of a day gets a number behind its name, so that no result is ever overwritten.
    Numbers are written with six significant digits.
    """
    record = MeasurementRun.model_validate(rounded(run))
    folder = folder or data_folder() / "measurements"
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{record.machine.id}-{record.started[:10]}-{record.part}"
    tries = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 1000))
    path = next(folder / f"{one}.yaml" for one in tries if not (folder / f"{one}.yaml").exists())
    if samples is not None:
        packed = gzip.compress(json.dumps(samples, separators=(",", ":")).encode(), mtime=0)
        path.with_suffix(".samples.json.gz").write_bytes(packed)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(_yaml(record), "utf-8")
    unfinished.rename(path)  # a running dashboard never reads half a file
    return path


class _Dumper(yaml.SafeDumper):
    """Quotes texts that read as numbers, such as the commit 6e67041, which would be infinite."""


_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+[eE][-+]?[0-9]+\Z"), list("-+0123456789")
)


def _yaml(record: MeasurementRun) -> str:
    """One line a result, so that a person can read and compare two runs."""
    plain = record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    rows = {key: plain.pop(key, []) for key in ("results", "indicators")}
    end = {"ended": plain.pop("ended")}  # last, so that a file that was cut off lacks it
    for indicator in rows["indicators"]:
        indicator.setdefault("value", None)  # what is unknown is written as such
    text = _block(plain)
    for key, items in rows.items():
        if items:
            lines = [yaml.dump(item, Dumper=_Dumper, **_ONE_LINE).strip() for item in items]
            text += f"{key}:\n" + "".join(f"  - {line}\n" for line in lines)
    head = "# yaml-language-server: $schema=../../comparison/schemas/measurements.json\n"
    return head + text + _block(end)


def _block(plain: dict[str, Any]) -> str:
    return yaml.dump(plain, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


_ONE_LINE: dict[str, Any] = {
    "default_flow_style": True,
    "sort_keys": False,
    "allow_unicode": True,
    "width": 10**6,
}
