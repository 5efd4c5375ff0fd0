"""The catalogue that the server shows: always the last good one.

The data folder is looked at again when its files change. Data that turned bad is never shown: the
last good catalogue goes on serving, beside the list of problems, until the files are mended.
"""

import os
import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from comparison.catalogue import Catalogue
from comparison.problems import CatalogueError, Problem
from comparison.reading.load import data_folder, load

LOOK_AGAIN_AFTER = 1.0
"""Seconds for which the folder is not looked at again, so that reruns cost nothing."""

_State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Served:
    """The catalogue to show, and the problems of newer data that cannot be.

    ``taken`` and ``refused`` count since the start how often newer data was taken over or not.
    """

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()
    taken: int = 0
    refused: int = 0


class Live:
    """One data folder, loaded when it changes. Safe to ask from many sessions at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = threading.Lock()
        self._state: _State = ()
        self._looked = -LOOK_AGAIN_AFTER
        self._served: Served | None = None

    def served(self) -> Served:
        """What to show now. Raises CatalogueError only where no good data was ever seen."""
        with self._lock:
            now = time.monotonic()
            if self._served is None or now - self._looked >= LOOK_AGAIN_AFTER:
                self._looked = now
                self._look()
            if self._served is None:
                raise CatalogueError([Problem(str(self.root), 0, "", "was never loaded")])
            return self._served

    def _look(self) -> None:
        state = _state(self.root)
        if self._served is not None and state == self._state:
            return
        before = self._served
        try:
            found = load(self.root)
        except CatalogueError as error:
            if before is None:
                raise
            self._served = replace(before, problems=error.problems, refused=before.refused + 1)
        else:
            taken, refused = (before.taken + 1, before.refused) if before else (0, 0)
            self._served = Served(found, (), taken, refused)
        self._state = state


def _state(root: Path) -> _State:
    """Name, size and time of every file, read without opening them."""
    found: list[tuple[str, int, int]] = []
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            try:
                stat = os.stat(path)
            except OSError:
                continue
            found.append((path, stat.st_size, stat.st_mtime_ns))
    return tuple(sorted(found))


_folders: dict[Path, Live] = {}


def served() -> Served:
    """What this server shows now, from the folder of ``FRAMEFIT_DATA``."""
    root = data_folder()
    return _folders.setdefault(root, Live(root)).served()


def first_catalogue() -> Catalogue | None:
    """The catalogue at the start; None, with every problem on standard error, if it is bad."""
    try:
        return served().catalogue
    except CatalogueError as error:
        sys.stderr.write(f"{data_folder()} cannot be served:\n{error}\n")
        return None
