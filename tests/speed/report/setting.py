"""Where and with what was measured, so that two results can be held side by side."""

import os
import platform
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.run.machine import machine
from tests.chromium import path as chromium_path

ROOT = Path(__file__).resolve().parents[3]


def setting(*, day: date, rounds: int) -> list[tuple[str, str]]:
    """What to say above the tables, name by name."""
    found = machine()
    return [
        ("Day", f"{day.isoformat()}"),
        ("Rounds", f"{rounds}, whoever is measured first in one round is last in the next"),
        ("Machine", str(found["label"])),
        ("System", f"{_system()} ({found['system']})"),
        ("Busy before", f"{_load()} processes, the mean of one minute"),
        ("Framefit", _commit() or "not under version control"),
        ("Python", platform.python_version()),
        *((name, version(name.lower())) for name in ("Streamlit", "Plotly")),
        ("Chromium", _chromium() or "not found"),
    ]


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "an unknown number of"


def _commit() -> str | None:
    """The commit that is measured, and whether files differ from it."""
    commit = _said("git", "-C", str(ROOT), "rev-parse", "--short=10", "HEAD")
    if commit is None:
        return None
    changed = _said("git", "-C", str(ROOT), "status", "--porcelain", "--untracked-files=no")
    return f"{commit}, with changes" if changed else commit


def _chromium() -> str | None:
    """Its version, without its name and without its distribution's."""
    said = _said(found, "--version") if (found := chromium_path()) else None
    return next((word for word in (said or "").split() if word[0].isdigit()), None)


def _said(*command: str) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
