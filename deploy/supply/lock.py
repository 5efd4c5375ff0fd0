"""The libraries that a lock names."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
RUNTIME: Final = ROOT / "requirements.txt"
LOCKS: Final = (RUNTIME, ROOT / "requirements-dev.txt")


def locked(lock: Path) -> dict[str, str]:
    """The version of each library by its name, in the lock's order."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))
