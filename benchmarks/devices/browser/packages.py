"""The packages of the npm registry, installed once by their lock file, beside the environments."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.devices.plan import HERE
from benchmarks.run.environments import home

SOURCES = HERE / "browser"
NAME = "devices-browser"


def ready() -> Path:
    """The folder that holds ``node_modules``; installed first where the lock file has changed.

    No package's install script is run. Raises CalledProcessError where npm fails.
    """
    folder, lock = home() / NAME, SOURCES / "package-lock.json"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = folder / ".lock"
    if not stamp.is_file() or stamp.read_text("ascii") != digest:
        print("installing the browser runtimes (once) ...", file=sys.stderr, flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(SOURCES / name, folder / name)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(command, cwd=folder, check=True)
        stamp.write_text(digest, "ascii")
    return folder.resolve()


def versions() -> dict[str, str]:
    """The exact versions of what was asked for, without what that needs in turn."""
    asked = json.loads((SOURCES / "package.json").read_text("utf-8"))["dependencies"]
    return {str(name): str(version) for name, version in asked.items()}
