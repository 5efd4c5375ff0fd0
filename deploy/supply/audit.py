"""Known weaknesses of the locked libraries; what could not be asked is never called clean."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from deploy.supply.lock import locked

CLEAN: Final = 0
WEAK: Final = 1
UNKNOWN: Final = 2
"""The service gave no answer about some library."""


def audit(lock: Path) -> tuple[int, list[str]]:
    """What the service knows about a lock: one of the three codes, and lines that say it.

    ``PIP_AUDIT_VULNERABILITY_SERVICE`` chooses the service, ``pypi`` or ``osv``.
    """
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock)]
    command += ["--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    found = subprocess.run(
        [*command, "--format", "json"], capture_output=True, text=True, check=False
    )
    return finding(lock.name, len(locked(lock)), found.stdout)


def finding(name: str, libraries: int, report: str) -> tuple[int, list[str]]:
    """The code and the lines for a report of pip-audit, which is empty where it broke off."""
    try:
        told: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (json.JSONDecodeError, KeyError, TypeError):
        told = []
    weak = list(_weaknesses(told))
    answered = sum("skip_reason" not in one for one in told)
    if weak:
        return WEAK, [f"{name}: {len(weak)} known weaknesses.", *weak]
    if not answered:
        return UNKNOWN, [f"{name}: the service was not reached. Nothing is known."]
    silent = [f"{one['name']}: {one['skip_reason']}" for one in told if "skip_reason" in one]
    if silent:
        return UNKNOWN, [f"{name}: nothing is known about {len(silent)} of {libraries}.", *silent]
    return CLEAN, [f"{name}: no known weakness in {answered} libraries."]


def _weaknesses(told: list[dict[str, Any]]) -> Iterator[str]:
    for one in told:
        for weakness in one.get("vulns", ()):
            mended = ", ".join(weakness["fix_versions"]) or "no version"
            yield f"  {one['name']} {one['version']}: {weakness['id']}, mended in {mended}"
